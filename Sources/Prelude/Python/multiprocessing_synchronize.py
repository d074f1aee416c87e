# Locks, semaphores and what is made of them, between processes.
#
# What processes share is kept: marked so that a fork does not copy it (`_processes.keep`). A lock is the machine's own,
# a semaphore too; a condition is `threading`'s over such a lock, and an event has one. So each operation is as many
# steps as it is between threads.

import threading

import multiprocessing.context as context
import multiprocessing.process as process

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier"]

SEM_VALUE_MAX = 2147483647


def _limit(timeout):
    # Of a wait: as `threading`'s locks want it; they refuse what is negative.
    return -1 if timeout is None else timeout if timeout > 0 else 0


def _who(word):
    # Who holds a lock, and how often, for its repr; `word` stands for a number that cannot be known.
    name = process.current_process().name
    if threading.current_thread() is not threading.main_thread():
        name += "|" + threading.current_thread().name
    return name


class _SemLock:
    # What the locks below show of themselves under the name that CPython has for it.

    def __init__(self, lock):
        self._lock = lock

    def _is_mine(self):
        return self._lock._is_mine()

    def _is_zero(self):
        return self._lock._get_value() == 0

    def _get_value(self):
        return self._lock._get_value()

    def _count(self):
        return self._lock._count()


class SemLock:
    _methods = ("acquire", "release")

    @property
    def _semlock(self):
        return _SemLock(self)

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *args):
        self.release()

    def __getstate__(self):
        context.assert_spawning(self)
        return self.__dict__


class Lock(SemLock):
    def __init__(self, *, ctx=None):
        self._lock = _processes.keep(_make_lock(False))

    def acquire(self, block=True, timeout=None):
        if not block:
            return self._lock.acquire(False)
        return self._lock.acquire(True, _limit(timeout))

    def release(self):
        try:
            self._lock.release()
        except RuntimeError:
            raise ValueError("semaphore or lock released too many times") from None

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        self.release()

    def _is_mine(self):
        return _processes.is_own(self._lock)

    def _get_value(self):
        return 0 if _processes.owner(self._lock) else 1

    def _count(self):
        return 1 if 0 < _processes.owner(self._lock) < 3 else 0

    def __repr__(self):
        owner = _processes.owner(self._lock)
        name = ("None", None, "SomeOtherThread", "SomeOtherProcess")[owner] or _who(owner)
        return f"<{type(self).__name__}(owner={name})>"


class RLock(SemLock):
    def __init__(self, *, ctx=None):
        self._lock = _processes.keep(_make_lock(True))

    acquire = Lock.acquire

    def release(self):
        if not _processes.is_own(self._lock):
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._lock.release()

    __enter__ = Lock.__enter__
    _is_mine = Lock._is_mine
    _get_value = Lock._get_value

    def _count(self):
        return _processes.depth(self._lock) if _processes.is_own(self._lock) else 0

    def __repr__(self):
        owner = _processes.owner(self._lock)
        name = ("None", None, "SomeOtherThread", "SomeOtherProcess")[owner] or _who(owner)
        count = (0, _processes.depth(self._lock), "nonzero", "nonzero")[owner]
        return f"<{type(self).__name__}({name}, {count})>"


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx=None, _maximum=SEM_VALUE_MAX):
        if not 0 <= value <= SEM_VALUE_MAX:
            raise OSError(22, "Invalid argument")
        self._maximum = _maximum
        self._sem = _processes.make_semaphore(value, _maximum)
        _note(self._sem, "Semaphore", "make acquire", value)

    def acquire(self, block=True, timeout=None):
        return _processes.acquire(self._sem, bool(block), timeout)

    def release(self):
        if not _processes.release(self._sem):
            raise ValueError("semaphore or lock released too many times")

    def get_value(self):
        return _processes.value(self._sem)

    def _is_mine(self):
        return False

    def _get_value(self):
        return _processes.value(self._sem)

    def _count(self):
        return 0

    def __repr__(self):
        return f"<{type(self).__name__}(value={self.get_value()})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        super().__init__(value, _maximum=value)

    def __repr__(self):
        return f"<{type(self).__name__}(value={self.get_value()}, maxvalue={self._maximum})>"


class Condition:
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._cond = _processes.keep(threading.Condition(self._lock._lock))
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._cond

    def __setstate__(self, state):
        self._lock, self._cond = state
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<{type(self).__name__}({self._lock}, {len(self._cond._waiters)})>"

    def wait(self, timeout=None):
        assert self._lock._is_mine(), "must acquire() condition before using wait()"
        return self._cond.wait(timeout)

    def notify(self, n=1):
        assert self._lock._is_mine(), "lock is not owned"
        self._cond.notify(n)

    def notify_all(self):
        assert self._lock._is_mine(), "lock is not owned"
        self._cond.notify_all()

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else _clock() / 1e9 + timeout
        rest = None
        while not result:
            if end is not None:
                rest = end - _clock() / 1e9
                if rest <= 0:
                    break
            self.wait(rest)
            result = predicate()
        return result


class Event:
    def __init__(self, *, ctx=None):
        self._event = _processes.keep(threading.Event())

    def __getstate__(self):
        context.assert_spawning(self)
        return self.__dict__

    def is_set(self):
        return self._event.is_set()

    def set(self):
        self._event.set()

    def clear(self):
        self._event.clear()

    def wait(self, timeout=None):
        return self._event.wait(timeout)

    def __repr__(self):
        status = "set" if self._event._flag else "unset"
        return f"<{type(self).__qualname__} at {hex(id(self))} {status}>"


class Barrier(threading.Barrier):
    # `threading`'s, with its state and its condition kept.

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._numbers = _processes.keep([0, 0])
        threading.Barrier.__init__(self, parties, action, timeout)
        _processes.keep(self._cond)

    def __getstate__(self):
        context.assert_spawning(self)
        return self.__dict__

    @property
    def _state(self):
        return self._numbers[0]

    @_state.setter
    def _state(self, value):
        self._numbers[0] = value

    @property
    def _count(self):
        return self._numbers[1]

    @_count.setter
    def _count(self, value):
        self._numbers[1] = value
