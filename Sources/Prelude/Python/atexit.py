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
    while True:
        waiting = [t for t in threading.enumerate() if t is not threading.main_thread() and not t.daemon]
        if not waiting:
            break
        waiting[0].join()
    _run_exitfuncs()
