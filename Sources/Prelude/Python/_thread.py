# `_thread`: threads and locks as `threading` finds them in CPython; here it is the other way round.

import sys as _sys
import threading as _threading
from threading import (
    Lock as allocate_lock, RLock, TIMEOUT_MAX, ThreadError as error, get_ident, get_native_id, local as _local,
    stack_size)

allocate = allocate_lock
LockType = type(allocate_lock())


class _Names:
    def __init__(self):
        self.next = 1


_names = _Names()


# What `threading` makes of a thread that it has not started itself.
class _DummyThread(_threading.Thread):
    def __init__(self, function, args, kwargs):
        _threading.Thread.__init__(self, None, function, f"Dummy-{_names.next}", args, kwargs, daemon=True)
        _names.next += 1

    def run(self):
        function = self._target
        try:
            _threading.Thread.run(self)
        except SystemExit:
            pass
        except BaseException as e:
            _sys.stderr.write(f"Exception ignored in thread started by: {function!r}\n")
            _report(e, None)

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


def start_new_thread(function, args, kwargs=None, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    thread = _DummyThread(function, args, kwargs)
    thread.start()
    return thread.ident


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    raise NotImplementedError("_thread.interrupt_main is not supported by Plait; tell the main thread with an Event")


def _count():
    return _threading.active_count() - 1
