# `threading`: Python's thread objects over the machine's tasks and primitives.

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Lock", "RLock", "Thread", "ThreadError", "local", "excepthook", "get_native_id", "stack_size",
           "Semaphore", "BoundedSemaphore", "Event", "Barrier", "BrokenBarrierError", "Timer"]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

_enumerate_builtin = enumerate


def _address(obj):
    return hex(id(obj))


class _Counter:
    def __init__(self):
        self.next = 1


_threads = _Counter()


def _deprecated(name, advice):
    import warnings
    warnings.warn(f"{name}() is deprecated, {advice} instead", DeprecationWarning, stacklevel=1)


def Lock():
    return _make_lock(False)


def RLock():
    return _make_lock(True)


class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self._queue = _make_condition(lock)
        _note(self._queue, "Condition", "make", None, lock)
        self.acquire = lock.acquire
        self.release = lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock!r}, {self._queue.count()})>"

    def _is_owned(self):
        return _owns(self._lock)

    def wait(self, timeout=None):
        if not _owns(self._lock):
            raise RuntimeError("cannot wait on un-acquired lock")
        if timeout is None:
            return self._queue.wait()
        return self._queue.wait(timeout)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        end = None
        while not result:
            if timeout is not None:
                # In whole nanoseconds: a rest too small for the clock would be waited for without end.
                now = _clock()
                if end is None:
                    end = now + round(timeout * 1e9)
                if end <= now:
                    break
                self.wait((end - now) / 1e9)
            else:
                self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not _owns(self._lock):
            raise RuntimeError("cannot notify on un-acquired lock")
        self._queue.notify(n)

    def notify_all(self):
        if not _owns(self._lock):
            raise RuntimeError("cannot notify on un-acquired lock")
        self._queue.notify(9223372036854775807)

    def notifyAll(self):
        _deprecated("notifyAll", "use notify_all()")
        self.notify_all()


def _owns(lock):
    # A plain lock has no owner: holding it by anyone counts, as in CPython.
    if _type(lock) is _RLockType:
        return lock._is_owned()
    return _lock_is_held(lock)


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value
        _note(self, "Semaphore", "make acquire", value, self._cond._queue)

    def __repr__(self):
        cls = _type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {_address(self)}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        _note(self, "Semaphore", "want")
        with self._cond:
            if timeout is None:
                while self._value == 0:
                    if not blocking:
                        return False
                    self._cond.wait()
            else:
                end = None
                while self._value == 0:
                    now = _clock()
                    if end is None:
                        end = now + round(timeout * 1e9)
                    if end <= now:
                        return False
                    self._cond.wait((end - now) / 1e9)
            self._value -= 1
            _note(self, "Semaphore", "acquire", self._value)
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            _note(self, "Semaphore", "release", self._value)
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = _type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} at {_address(self)}: "
                f"value={self._value}/{self._initial_value}>")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                _note(self, "Semaphore", "release too often", self._value)
                raise ValueError("Semaphore released too many times")
            self._value += n
            _note(self, "Semaphore", "release", self._value)
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False
        _note(self, "Event", "make wait", None, self._cond._queue)

    def __repr__(self):
        cls = _type(self)
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {_address(self)}: {status}>"

    def is_set(self):
        _look()
        _note(self, "Event", "is_set", self._flag)
        return self._flag

    def isSet(self):
        _deprecated("isSet", "use is_set()")
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            _note(self, "Event", "set")
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False
            _note(self, "Event", "clear")

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            _note(self, "Event", "wait", signaled)
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    # _state: 0 filling, 1 draining, -1 resetting, -2 broken.

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0
        _note(self, "Barrier", "make wait", parties, self._cond._queue)

    def __repr__(self):
        cls = _type(self)
        name = f"<{cls.__module__}.{cls.__qualname__} at {_address(self)}"
        if self.broken:
            return f"{name}: broken>"
        return f"{name}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            # Not before those of the last round have left.
            while self._state == 1 or self._state == -1:
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            _note(self, "Barrier", "arrive", index)
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._await(timeout)
                return index
            finally:
                self._count -= 1
                self._leave()

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except BaseException:
            self._break()
            raise

    def _await(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _leave(self):
        if self._count == 0 and (self._state == -1 or self._state == 1):
            self._state = 0
            self._cond.notify_all()

    def _break(self):
        self._state = -2
        _note(self, "Barrier", "break")
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state == 0 or self._state == -2:
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


class local:
    # Attributes are kept by thread: each has a dict of its own.

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        init = cls.__dict__.get("__init__")
        if init is None:
            return

        def remember(self, *args, **kw):
            object.__setattr__(self, "_local_init", (init, args, kw))
            init(self, *args, **kw)
        cls.__init__ = remember

    def __getattribute__(self, name):
        if name == "__dict__":
            return _local_dict(self)
        if name[:2] == "__":
            return object.__getattribute__(self, name)
        values = _local_dict(self)
        if name in values:
            return values[name]
        if name == "_local_values" or name == "_local_init":
            raise _no_attribute(self, name)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{_type(self).__name__}' object attribute '__dict__' is read-only")
        _local_dict(self)[name] = value

    def __delattr__(self, name):
        values = _local_dict(self)
        if name not in values:
            raise _no_attribute(self, name)
        del values[name]


def _no_attribute(obj, name):
    return AttributeError(f"'{_type(obj).__name__}' object has no attribute '{name}'")


def _local_dict(obj):
    try:
        by_thread = object.__getattribute__(obj, "_local_values")
    except AttributeError:
        by_thread = {}
        object.__setattr__(obj, "_local_values", by_thread)
    ident = _ident()
    values = by_thread.get(ident)
    if values is None:
        values = by_thread[ident] = {}
        try:
            init, args, kw = object.__getattribute__(obj, "_local_init")
        except AttributeError:
            return values
        if len(by_thread) > 1:
            init(obj, *args, **kw)
    return values


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = f"Thread-{_threads.next}"
            _threads.next += 1
            if target is not None:
                target_name = getattr(target, "__name__", None)
                if target_name is not None:
                    name += f" ({target_name})"
        self._name = name
        if daemon is not None:
            self._daemonic = daemon
        else:
            self._daemonic = current_thread().daemon
        self._task = None
        self._started = False
        # Last, and deleted from the end: nothing has to move up then.
        self._kwargs = kwargs
        self._args = args
        self._target = target

    def __repr__(self):
        status = "initial"
        if self._started:
            status = "started"
            if _is_finished(self._task):
                status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._started:
            status += f" {self.ident}"
        return f"<{_type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not hasattr(self, "_task"):
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        self._task = _start_task(self, self._name, self._daemonic)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not hasattr(self, "_task"):
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is None:
            _join_task(self._task)
        else:
            _join_task(self._task, timeout)

    @property
    def name(self):
        _look()
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)
        if self._task is not None:
            _set_task_name(self._task, self._name)

    @property
    def ident(self):
        if not self._started:
            return None
        return _ident(self._task)

    @property
    def native_id(self):
        if not self._started:
            return None
        return _native_id(self._task)

    def is_alive(self):
        if not hasattr(self, "_task"):
            raise RuntimeError("Thread.__init__() not called")
        return self._started and not _is_finished(self._task)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName", "get the name attribute")
        return self.name

    def setName(self, name):
        _deprecated("setName", "set the name attribute")
        self.name = name


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = "MainThread"
        self._args = ()
        self._kwargs = {}
        self._daemonic = False
        self._task = _task_object(0)
        self._started = True


_main_thread = _MainThread()
_set_thread(0, _main_thread)


def current_thread():
    return _current_thread()


def main_thread():
    return _main_thread


def enumerate():
    return _live_threads()


def active_count():
    return len(_live_threads())


def get_ident():
    return _ident()


def get_native_id():
    return _native_id(None)


def stack_size(size=0):
    return 0


def currentThread():
    _deprecated("currentThread", "use current_thread()")
    return current_thread()


def activeCount():
    _deprecated("activeCount", "use active_count()")
    return active_count()


def excepthook(args):
    _report(args.exc_value, args.thread.name if args.thread is not None else None)
