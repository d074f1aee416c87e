# What a coroutine is to `asyncio`: more than to `inspect`, as it takes generators and what has the methods.

import sys
import types

__all__ = ("iscoroutinefunction", "iscoroutine")

# A function that carries this as `_is_coroutine` counts as one that returns coroutines.
_is_coroutine = object()


def _is_debug_mode():
    return False


def iscoroutinefunction(func):
    import inspect
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


def iscoroutine(obj):
    kind = _type(obj)
    if kind is _coroutine or kind is _generator:
        return True
    return _is_coroutine_like(obj)


def _is_coroutine_like(obj):
    from collections.abc import Coroutine
    return isinstance(obj, Coroutine)


def _format_coroutine(coro):
    # `main() running at FILE:LINE`, and other states.
    cls = _type(coro)
    running = False
    if hasattr(coro, "cr_code"):
        code, frame, running = coro.cr_code, coro.cr_frame, coro.cr_running
    elif hasattr(coro, "gi_code"):
        code, frame, running = coro.gi_code, coro.gi_frame, coro.gi_running
    else:
        code = frame = None
        running = getattr(coro, "cr_running", None) or getattr(coro, "gi_running", None)
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name}()" if name else f"<{cls.__name__} without __name__>()"
    if code is None:
        return f"{name} running" if running else name
    if code.co_filename.startswith("<prelude"):
        # The library's own have no place that a reader could look at.
        return f"{name} done" if frame is None else f"{name} running"
    file = code.co_filename or "<empty co_filename>"
    if frame is None:
        return f"{name} done, defined at {file}:{code.co_firstlineno}"
    return f"{name} running at {file}:{frame.f_lineno}"
