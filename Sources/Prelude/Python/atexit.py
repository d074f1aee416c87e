# `atexit`: functions that are called when the program ends, after its threads: the last registered first.

_callbacks = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    _callbacks[:] = [entry for entry in _callbacks if entry[0] != func]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as e:
            _write(2, f"Exception ignored in atexit callback: {func!r}\n")
            import traceback
            _write(2, "".join(traceback.format_exception(e)))


def _finish():
    # Called when the main thread has ended: the others come first.
    import threading
    _retire()
    try:
        threading._shutdown()
    except BaseException as e:
        import sys
        sys._unraisable(e, None, threading)
    _run_exitfuncs()
