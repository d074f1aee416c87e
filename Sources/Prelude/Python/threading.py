# `threading`: Python's thread objects over the machine's tasks. What they wait for is in `_primitives`.

from _thread import (
    TIMEOUT_MAX, _count, _ExceptHookArgs, _excepthook, _is_plain_stderr, _local, allocate_lock, error, get_ident,
    get_native_id, stack_size)
from _primitives import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, RLock, Semaphore, _deprecated, _RLock)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError",
           "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs",
           "gettrace", "getprofile", "get_native_id"]

ThreadError = error
Lock = _allocate_lock = allocate_lock
local = _local
ExceptHookArgs = _ExceptHookArgs
excepthook = __excepthook__ = _excepthook
_PyRLock = _RLock
_CRLock = _RLockType
_start_new_thread = _start_task
del allocate_lock, error


class _Counters:
    def __init__(self):
        self.names = 0
        self.is_shutting_down = False


_counters = _Counters()
_threading_atexits = []
# Whether a daemon has been started.
_has_daemons = False
# Threads between `start` and their beginning: here there are none.
_limbo = {}


def _counter():
    _counters.names += 1
    return _counters.names


def _newname(name_template="Thread-%d"):
    return name_template % _counter()


def _name_for(target):
    number = _counter()
    runs = None if target is None else getattr(target, "__name__", None)
    return f"Thread-{number}" if runs is None else f"Thread-{number} ({runs})"


# --- Threads ---

class Thread:
    # `_tstate_lock` is the machine's task object, once there is one.

    _initialized = False
    # sys.stderr when it was made; False: the one there is from the beginning.
    _stderr = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if excepthook is None:
            raise RuntimeError("threading.excepthook is None")
        self._name = str(name) if name else _name_for(target)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        if not _is_plain_stderr():
            self._stderr = _modules()["sys"].stderr
        self._tstate_lock = None
        self._initialized = True
        # Last, and deleted from the end: nothing has to move up then.
        self._kwargs = {} if kwargs is None else kwargs
        self._args = args
        self._target = target

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._tstate_lock is not None:
            status = "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._tstate_lock is not None:
            status += f" {self.ident}"
        return f"<{_type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._tstate_lock is not None:
            raise RuntimeError("threads can only be started once")
        if self._daemonic:
            global _has_daemons
            _has_daemons = True
        self._tstate_lock = _start_new_thread(self, self._name, self._daemonic)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _uncaught(self, e):
        # What ends the thread, while it is being handled.
        hook = excepthook
        if hook is None:
            hook = __excepthook__
        elif hook is __excepthook__ and _is_plain_stderr():
            if _type(e) is not SystemExit:
                _report(e, self._name)
            return
        try:
            hook(ExceptHookArgs((_type(e), e, e.__traceback__, self)))
        except Exception as failure:
            failure.__suppress_context__ = True
            import sys
            if sys.stderr is not None:
                print("Exception in threading.excepthook:", file=sys.stderr, flush=True)
            (sys.excepthook or sys.__excepthook__)(_type(failure), failure, failure.__traceback__)

    # The name under which CPython calls it when the thread has ended; a program that hides it breaks `join` there, too.
    def _stop(self):
        pass

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._tstate_lock is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is None:
            _join_task(self._tstate_lock)
            self._stop()
        elif _join_task(self._tstate_lock, _seconds(max(timeout, 0))):
            self._stop()

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        _look()
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)
        if self._tstate_lock is not None:
            _set_task_name(self._tstate_lock, self._name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        if self._tstate_lock is None:
            return None
        return _ident(self._tstate_lock)

    _ident = ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        if self._tstate_lock is None:
            return None
        return _native_id(self._tstate_lock)

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._tstate_lock is not None and not _is_finished(self._tstate_lock)

    @property
    def _is_stopped(self):
        return self._tstate_lock is not None and _is_finished(self._tstate_lock)

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._tstate_lock is not None:
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
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.finished = Event()
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._tstate_lock = _task_object(_main_task())


class _DummyThread(Thread):
    # Stands for a thread that `_thread` has started and that asked who it is; it stays for ever.

    def __init__(self):
        Thread.__init__(self, name=_newname("Dummy-%d"), daemon=True)
        self._tstate_lock = _task_object(_task_number())
        _dummies.append(self)

    def is_alive(self):
        return True

    _is_stopped = False

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


_dummies = []


class _Active:
    # The threads there are, by number: what is known of tasks, so that it is nowhere else.

    def _threads(self):
        return {thread.ident: thread for thread in enumerate()}

    def __len__(self):
        return len(enumerate())

    def __iter__(self):
        return iter(self._threads())

    def __contains__(self, ident):
        return ident in self._threads()

    def __getitem__(self, ident):
        return self._threads()[ident]

    def get(self, ident, default=None):
        return self._threads().get(ident, default)

    def keys(self):
        return self._threads().keys()

    def values(self):
        return self._threads().values()

    def items(self):
        return self._threads().items()

    def __delitem__(self, ident):
        for thread in _dummies:
            if thread.ident == ident:
                _dummies.remove(thread)
                return
        raise KeyError(ident)

    def __repr__(self):
        return repr(self._threads())


_active = _Active()


def current_thread():
    thread = _current_thread()
    if isinstance(thread, Thread):
        return thread
    for dummy in _dummies:
        if dummy._tstate_lock is _task_object(_task_number()):
            return dummy
    return _DummyThread()


def main_thread():
    return _main_thread


def enumerate():
    return [thread for thread in _live_threads() if isinstance(thread, Thread)] + _dummies


def active_count():
    return len(enumerate())


def currentThread():
    _deprecated("currentThread", "use current_thread()")
    return current_thread()


def activeCount():
    _deprecated("activeCount", "use active_count()")
    return active_count()


# --- The end ---

def _register_atexit(func, *arg, **kwargs):
    if _counters.is_shutting_down:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append((func, arg, kwargs))


def _shutdown():
    # Once: the functions that were registered, the last one first; then waits for the threads that are no daemons.
    if _counters.is_shutting_down:
        return
    _counters.is_shutting_down = True
    for func, arg, kwargs in reversed(_threading_atexits):
        func(*arg, **kwargs)
    me = current_thread()
    for thread in enumerate():
        if thread is not me and thread is not _main_thread and not thread.daemon:
            thread.join()


def _after_fork():
    # In a forked process: its only thread is the one that forked, and is the main thread from now on.
    global _main_thread
    thread = current_thread()
    if thread is not _main_thread:
        _main_thread = thread
    thread._daemonic = False
    _dummies.clear()
    _counters.is_shutting_down = False


# --- Not here ---

def _refused(name):
    return NotImplementedError(f"threading.{name} is not supported by Plait; use --timeline to see every step")


def settrace(func):
    if func is not None:
        raise _refused("settrace")


def setprofile(func):
    if func is not None:
        raise _refused("setprofile")


def gettrace():
    return None


def getprofile():
    return None


_main_thread = _MainThread()
_set_thread(_main_task(), _main_thread)
