# `threading`: Python's thread objects over the machine's tasks and primitives.

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Lock", "RLock", "Thread", "ThreadError", "local", "excepthook", "get_native_id", "stack_size"]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

_enumerate_builtin = enumerate


class _Counter:
    def __init__(self):
        self.next = 1


_threads = _Counter()


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
                now = _clock() / 1e9
                if end is None:
                    end = now + timeout
                remaining = end - now
                if remaining <= 0:
                    break
                self.wait(remaining)
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

    notifyAll = notify_all


def _owns(lock):
    # A plain lock has no owner: holding it by anyone counts, as in CPython.
    if _type(lock) is _RLockType:
        return lock._is_owned()
    return _lock_is_held(lock)


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
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        if daemon is not None:
            self._daemonic = daemon
        else:
            self._daemonic = current_thread().daemon
        self._task = None
        self._started = False

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
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


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
    return current_thread()


def activeCount():
    return active_count()


def excepthook(args):
    _report(args.exc_value, args.thread.name if args.thread is not None else None)
