# What threads wait for and are kept apart by: the parts of `threading` over the machine's locks and queues of waiters.

__name__ = "threading"


def RLock(*args, **kwargs):
    return _RLockType(*args, **kwargs)


class _RLock:
    # CPython's lock in Python, for those who ask for it by name: it counts over a plain one.

    def __init__(self):
        self._block = _make_lock(False)
        self._owner = None
        self._count = 0

    def __repr__(self):
        cls = _type(self)
        owner = self._owner
        thread = _modules()["threading"]._active.get(owner)
        if thread is not None:
            owner = thread.name
        state = "locked" if self._block.locked() else "unlocked"
        name = f"{cls.__module__}.{cls.__qualname__}"
        return f"<{state} {name} object owner={owner!r} count={self._count} at {_address(self)}>"

    def acquire(self, blocking=True, timeout=-1):
        me = _ident()
        if self._owner == me:
            self._count += 1
            return 1
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = me
            self._count = 1
        return taken

    __enter__ = acquire

    def release(self):
        if self._owner != _ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, t, v, tb):
        self.release()

    def _is_owned(self):
        return self._owner == _ident()

    def _recursion_count(self):
        return self._count if self._owner == _ident() else 0

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0


def _address(obj):
    return hex(id(obj))


def _end(timeout):
    # When a wait that begins now is over; the first line is CPython's error for what is no number.
    0.0 + timeout
    now = _clock()
    return now + round(_seconds(timeout) * 1e9) if timeout > 0 else now


def _deprecated(name, advice):
    import warnings
    warnings.warn(f"{name}() is deprecated, {advice} instead", DeprecationWarning, stacklevel=1)


class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        kind = _type(lock)
        if kind is _LockType or kind is _RLockType:
            self._waiters = _make_condition(lock)
            _note(self._waiters, "Condition", "make", None, lock)
        else:
            # Somebody's own lock: who waits is told by a lock for each.
            self._waiters = _deque()
        if kind is not _LockType:
            for name in ("_release_save", "_acquire_restore", "_is_owned"):
                method = getattr(lock, name, None)
                if method is not None:
                    setattr(self, name, method)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, t=None, e=None, tb=None):
        return self._lock.__exit__(t, e, tb)

    def __repr__(self):
        return f"<Condition({self._lock!r}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # A plain lock has no owner: holding it by anyone counts, as in CPython.
        if _type(self._lock) is _LockType:
            return _lock_is_held(self._lock)
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        if timeout is not None:
            timeout = _seconds(timeout) if timeout > 0 else 0
        if _type(self._waiters) is _deque:
            return self._wait_for_notice(timeout)
        if timeout is None:
            return self._waiters.wait()
        return self._waiters.wait(timeout)

    def _wait_for_notice(self, timeout):
        notice = _make_lock(False)
        notice.acquire()
        self._waiters.append(notice)
        state = self._release_save()
        came = False
        try:
            came = notice.acquire(True, -1 if timeout is None else timeout)
            return came
        finally:
            self._acquire_restore(state)
            if not came and notice in self._waiters:
                self._waiters.remove(notice)

    def wait_for(self, predicate, timeout=None):
        end = None
        result = predicate()
        while not result:
            if timeout is not None:
                # In whole nanoseconds: a rest too small for the clock would be waited for without end.
                if end is None:
                    end = _end(timeout)
                else:
                    timeout = (end - _clock()) / 1e9
                    if timeout <= 0:
                        break
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        if _type(self._waiters) is _deque:
            while self._waiters and n > 0:
                self._waiters.popleft().release()
                n -= 1
        else:
            self._waiters.notify(n)

    def notify_all(self):
        self.notify(9223372036854775807)

    def notifyAll(self):
        _deprecated("notifyAll", "use notify_all()")
        self.notify_all()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(_make_lock(False))
        self._value = value
        _note(self, "Semaphore", "make acquire", value, self._cond._waiters)

    def __repr__(self):
        cls = _type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {_address(self)}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        _note(self, "Semaphore", "want")
        with self._cond:
            end = None
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _end(timeout)
                    else:
                        timeout = (end - _clock()) / 1e9
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
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
        self._cond = Condition(_make_lock(False))
        self._flag = False
        _note(self, "Event", "make wait", None, self._cond._waiters)

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
        self._cond = Condition(_make_lock(False))
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0
        _note(self, "Barrier", "make wait", parties, self._cond._waiters)

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
