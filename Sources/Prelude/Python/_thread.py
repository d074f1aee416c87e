# `_thread`: threads and locks below `threading`.

from _structseq import StructSequence as _StructSequence
from _threading_local import local as _local

TIMEOUT_MAX = 9223372036.0
error = RuntimeError
allocate_lock = allocate = __thread.allocate_lock
get_ident = __thread.get_ident
get_native_id = __thread.get_native_id
LockType = _LockType
RLock = _RLockType


# Whether a thread has been started, which the program's end does not wait for.
_has_daemons = False


# What the machine runs in place of a `Thread`.
class _Start:
    _daemonic = True

    def __init__(self, function, args, kwargs):
        self._function = function
        self._args = args
        self._kwargs = kwargs

    def run(self):
        try:
            self._function(*self._args, **self._kwargs)
        except SystemExit:
            pass

    def _uncaught(self, e):
        import sys
        sys._unraisable(e, "Exception ignored in thread started by", self._function)


def start_new_thread(*arguments):
    if not 2 <= len(arguments) <= 3:
        bound = "at least 2" if len(arguments) < 2 else "at most 3"
        raise TypeError(f"start_new_thread expected {bound} arguments, got {len(arguments)}")
    function, args, *rest = arguments
    kwargs = rest[0] if rest else {}
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    name = getattr(function, "__name__", _type(function).__name__)
    global _has_daemons
    _has_daemons = True
    return _ident(_start_task(_Start(function, args, kwargs), name, True))


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    import signal
    if not 1 <= _index(signum) < 65:
        raise ValueError("signal number out of range")
    if callable(signal.getsignal(signum)):
        signal._send(signum)


def _count():
    # Those that `threading` or this module has started and that have not ended.
    return len(_live_threads()) - 1


class _StackSize:
    def __init__(self):
        self.size = 0


_stack = _StackSize()


def stack_size(size=0, /):
    # Checked and remembered: a task's stack grows as it must.
    former = _stack.size
    if not hasattr(_type(size), "__index__"):
        raise TypeError(f"'{_type(size).__name__}' object cannot be interpreted as an integer")
    if size > 9223372036854775807:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    _stack.size = size
    return former


# --- Exceptions that nobody caught ---

class _ExceptHookArgs(_StructSequence):
    _title = "_thread._ExceptHookArgs"
    _fields = ("exc_type", "exc_value", "exc_traceback", "thread")
    n_sequence_fields = 4


_ExceptHookArgs.__module__ = "_thread"


def _is_plain_stderr():
    sys = _modules().get("sys")
    return sys is None or sys.stderr is sys.__stderr__


def _excepthook(args, /):
    if not isinstance(args, _ExceptHookArgs):
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    kind, value, traceback, thread = args
    if kind is SystemExit:
        return
    if value is None:
        value = kind()
    name = get_ident() if thread is None else thread._name
    if _is_plain_stderr():
        _report(value, name)
        return
    import sys
    file = sys.stderr
    if file is None:
        # Where it went when the thread was made.
        file = None if thread is None else thread._stderr
        if file is False:
            file = sys.__stderr__
        if file is None:
            return
    from traceback import print_exception
    print(f"Exception in thread {name}:", file=file, flush=True)
    print_exception(kind, value, traceback, file=file)
