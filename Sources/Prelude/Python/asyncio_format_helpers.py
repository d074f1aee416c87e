# How `asyncio` writes functions, callbacks, futures and tasks in reprs and messages.

import reprlib


def _get_function_source(func):
    import functools
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    if isinstance(func, functools.partial):
        return _get_function_source(func.func)
    code = getattr(func, "__code__", None)
    if code is None and hasattr(func, "__func__"):
        code = getattr(func.__func__, "__code__", None)
    return None if code is None else (code.co_filename, code.co_firstlineno)


def _format_callback_source(func, args):
    text = _format_callback(func, args, None)
    source = _get_function_source(func)
    # The library's own have no place that a reader could look at.
    if source and not source[0].startswith("<prelude"):
        text += f" at {source[0]}:{source[1]}"
    return text


def _format_args_and_kwargs(args, kwargs):
    items = [reprlib.repr(arg) for arg in args] if args else []
    if kwargs:
        items += [f"{key}={reprlib.repr(value)}" for key, value in kwargs.items()]
    return f"({', '.join(items)})"


def _format_callback(func, args, kwargs, suffix=""):
    import functools
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, _format_args_and_kwargs(args, kwargs) + suffix)
    if getattr(func, "__qualname__", None):
        text = func.__qualname__
    elif getattr(func, "__name__", None):
        text = func.__name__
    else:
        text = repr(func)
    return text + _format_args_and_kwargs(args, kwargs) + suffix


def extract_stack(f=None, limit=None):
    import sys
    import traceback
    if f is None:
        try:
            f = sys._getframe()
        except ValueError:
            # A thread of the library's: none of its frames is the program's.
            return traceback.StackSummary.from_list([])
    if limit is None:
        limit = 10
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack


def _format_handle(handle):
    # A task's step goes by the task.
    task = getattr(handle._callback, "__self__", None)
    from asyncio.tasks import Task
    return repr(task) if isinstance(task, Task) else str(handle)


# --- Futures and tasks ---

def _format_callbacks(callbacks):
    def one(entry):
        callback = entry[0]
        from asyncio.tasks import Task
        if isinstance(callback, Task):
            return "Task.task_wakeup()"
        return _format_callback_source(callback, ())

    size = len(callbacks)
    if not size:
        return ""
    if size == 1:
        return f"cb=[{one(callbacks[0])}]"
    if size == 2:
        return f"cb=[{one(callbacks[0])}, {one(callbacks[1])}]"
    return f"cb=[{one(callbacks[0])}, <{size - 2} more>, {one(callbacks[-1])}]"


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == "FINISHED":
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            info.append(f"result={reprlib.repr(future._result)}")
    callbacks = future._callback_entries() if hasattr(future, "_callback_entries") else future._callbacks
    if callbacks:
        info.append(_format_callbacks(callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f"created at {frame[0]}:{frame[1]}")
    return info


@reprlib.recursive_repr()
def _future_repr(future):
    return f"<{future.__class__.__name__} {' '.join(_future_repr_info(future))}>"


def _task_repr_info(task):
    from asyncio.coroutines import _format_coroutine
    info = _future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = "cancelling"
    info.insert(1, "name=%r" % task.get_name())
    if task._fut_waiter is not None:
        info.insert(2, f"wait_for={task._fut_waiter!r}")
    if task._coro:
        info.insert(2, f"coro=<{_format_coroutine(task._coro)}>")
    return info


@reprlib.recursive_repr()
def _task_repr(task):
    return f"<{task.__class__.__name__} {' '.join(_task_repr_info(task))}>"


def _task_get_stack(task, limit):
    frames = []
    coro = task._coro
    if hasattr(coro, "cr_frame"):
        frame = coro.cr_frame
    elif hasattr(coro, "gi_frame"):
        frame = coro.gi_frame
    elif hasattr(coro, "ag_frame"):
        frame = coro.ag_frame
    else:
        frame = None
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None and (limit is None or len(frames) < limit):
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _task_print_stack(task, limit, file):
    import linecache
    import traceback
    lines = []
    for f in task.get_stack(limit=limit):
        name = f.f_code.co_filename
        line = linecache.getline(name, f.f_lineno, f.f_globals)
        lines.append((name, f.f_lineno, f.f_code.co_name, line))
    exception = task._exception
    if not lines:
        print(f"No stack for {task!r}", file=file)
    elif exception is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(lines, file=file)
    if exception is not None:
        for line in traceback.format_exception_only(exception.__class__, exception):
            print(line, file=file, end="")
