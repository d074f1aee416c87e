# Tasks: coroutines that the event loop drives, and the functions that wait for several.
#
# A task stands in the loop's queue when its turn is to come: `_run` then resumes the coroutine up to its next `await`
# of something that is not done. What it waits for is `_fut_waiter`.

import types

from asyncio import coroutines, events, futures
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import _CANCELLED, _FINISHED, _IS_TASK, _PENDING, Future

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for",
           "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task",
           "all_tasks", "_register_task", "_unregister_task", "_enter_task", "_leave_task")

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class _Counter:
    def __init__(self):
        self.names = 0
        # Tasks that were given a name.
        self.others = 0

    def __call__(self):
        self.names += 1
        return self.names


_task_name_counter = _Counter()
# The tasks that are not done, by id, in the order in which they were made.
_pending_tasks = {}
_add_done_callback = Future.add_done_callback
# Of loops that are not this library's: the task that runs.
_current_tasks = {}


def current_task(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    task = getattr(loop, "_current_task", None)
    return _current_tasks.get(loop) if task is None else task


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(_pending_tasks.values())
            if futures._get_loop(task) is loop and not task.done()}


class Task(Future):
    _must_cancel = False
    _fut_waiter = None
    _num_cancels_requested = 0
    _log_destroy_pending = True
    # What is to be thrown into the coroutine in place of going on.
    _error = None
    # A handle's attribute, for those in the loop's queue.
    _cancelled = False

    def __init__(self, coro, *, loop=None, name=None, context=None):
        kind = _type(coro)
        if kind is not _coroutine and not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if loop is None:
            loop = events.get_event_loop()
        self._loop = loop
        if name is None:
            self._name = f"Task-{_task_name_counter()}"
        else:
            self._name = str(name)
            _task_name_counter.others += 1
        if context is None:
            context = _eventloop.context()
            if context is not None:
                context = context.copy()
        self._context = context
        self._coro = coro
        queue = getattr(loop, "_ready", None)
        # Where it stands when its turn is to come; another library's loop is told with `call_soon`.
        self._queue = queue if isinstance(queue, _deque) else _Caller(self)
        if loop.get_debug():
            from asyncio.format_helpers import extract_stack
            self._source_traceback = extract_stack()
        _pending_tasks[id(self)] = self
        _note(self, "asyncio.Task", "make")
        self._queue.append(self)

    def __repr__(self):
        from asyncio.format_helpers import _task_repr
        return _task_repr(self)

    __class_getitem__ = classmethod(types.GenericAlias)

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        from asyncio.format_helpers import _task_get_stack
        return _task_get_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        from asyncio.format_helpers import _task_print_stack
        return _task_print_stack(self, limit, file)

    # --- Cancelling ---

    def cancel(self, msg=None):
        self._retrieved()
        if self._state != _PENDING:
            return False
        _note(self, "asyncio.Task", "cancel")
        self._num_cancels_requested += 1
        waited = self._fut_waiter
        if waited is None or not waited.cancel(msg=msg):
            # It waits for nothing, or for what is done and refuses: its next turn tells it.
            self._must_cancel = True
            self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            _note(self, "asyncio.Task", "uncancel")
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    # --- A turn ---

    def _run(self):
        loop = self._loop
        error = None
        outer = _eventloop.enter(self, "asyncio.Task", "enter", loop)
        if outer is _END:
            error = self._begin_turn(loop)
            outer = _eventloop.context()
            _eventloop.set_context(self._context)
        try:
            if error is None:
                result = self._coro.send(None)
            else:
                result = self._coro.throw(error)
        except StopIteration as e:
            if self._must_cancel:
                # It was cancelled at the last moment.
                self._must_cancel = False
                self._end_cancelled(self._cancel_message)
            else:
                self._result = e.value
                self._end(_FINISHED, "end")
        except CancelledError as e:
            self._cancelled_exc = e
            self._end_cancelled(None)
        except (KeyboardInterrupt, SystemExit) as e:
            self._end_failed(e)
            raise
        except BaseException as e:
            self._end_failed(e)
        else:
            if result is None:
                _note(self, "asyncio.Task", "pause")
                self._queue.append(self)
            else:
                self._await(result)
        finally:
            if not _eventloop.leave(self, loop, outer):
                if self._context is None:
                    self._context = _eventloop.context()
                _eventloop.set_context(outer)
                _leave_task(loop, self)
            # Exceptions' tracebacks have this frame.
            error = self = None

    def _begin_turn(self, loop):
        # One that is to get an exception, or that is not what its loop expects. The exception, or None.
        if self._state != _PENDING:
            raise InvalidStateError(f"_step(): already done: {self!r}, {self._error!r}")
        error = self._error
        if error is not None:
            self._error = None
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        if getattr(loop, "_current_task", _IS_TASK) is None:
            loop._current_task = self
        else:
            _enter_task(loop, self)
        _note(self, "asyncio.Task", "enter")
        return error

    def _await(self, result):
        # `result` is what the coroutine has yielded, and is not None.
        kind = _type(result)
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is None:
            if kind is _generator:
                self._fail(f"yield was used instead of yield from for generator in task {self!r} with {result!r}")
            else:
                self._fail(f"Task got bad yield: {result!r}")
        elif futures._get_loop(result) is not self._loop:
            self._fail(f"Task {self!r} got Future {result!r} attached to a different loop")
        elif not blocking:
            self._fail(f"yield was used instead of yield from in task {self!r} with {result!r}")
        elif result is self:
            self._fail(f"Task cannot await on itself: {self!r}")
        else:
            result._asyncio_future_blocking = False
            if kind.add_done_callback is _add_done_callback and isinstance(self._queue, _deque):
                result._await_by(self)
            else:
                result.add_done_callback(self._wakeup, context=self._context)
            self._fut_waiter = result
            _note(self, "asyncio.Task", "await", None, result)
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        self._error = RuntimeError(message)
        _note(self, "asyncio.Task", "pause")
        self._queue.append(self)

    def _wakeup(self, future):
        # A future of somebody else's is done.
        try:
            future.result()
        except BaseException as e:
            self._error = e
        self._run()
        self = None

    # --- The end ---

    def _end(self, state, word):
        _note(self, "asyncio.Task", word)
        self._state = state
        _pending_tasks.pop(id(self), None)
        self._tell()

    def _end_cancelled(self, message):
        self._cancel_message = message
        self._end(_CANCELLED, "cancelled")

    def _end_failed(self, error):
        self._exception = error
        self._exception_tb = error.__traceback__
        self._end(_FINISHED, "fail")
        self._is_unretrieved = True
        self._loop_notes_failure()


    def _lost(self):
        if self._state != _PENDING:
            Future._lost(self)
        elif self._log_destroy_pending:
            context = {"task": self, "message": "Task was destroyed but it is pending!"}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)


Task.__module__ = "_asyncio"
setattr(Task, "<lost>", Task._lost)
_PyTask = _CTask = Task


class _Caller:
    # Stands for the queue of a loop that is another library's.

    def __init__(self, task):
        self.task = task

    def append(self, task):
        task._loop.call_soon(task._run, context=task._context)


def _register_task(task):
    _pending_tasks[id(task)] = task


def _unregister_task(task):
    _pending_tasks.pop(id(task), None)


def _enter_task(loop, task):
    current = getattr(loop, "_current_task", _IS_TASK)
    if current is _IS_TASK:
        current = _current_tasks.get(loop)
        _current_tasks[loop] = task if current is None else current
    elif current is None:
        loop._current_task = task
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")


def _leave_task(loop, task):
    current = getattr(loop, "_current_task", _IS_TASK)
    if current is _IS_TASK:
        current = _current_tasks.get(loop)
        if current is task:
            del _current_tasks[loop]
    elif current is task:
        loop._current_task = None
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")


def _at_end():
    # The program is over: what has not come to its end never will.
    for task in list(_pending_tasks.values()):
        if isinstance(task, Task) and not task.done():
            task._lost()
    _pending_tasks.clear()


def _collected(collect):
    # CPython knows tasks by weak references only: one that nobody else refers to goes away when garbage is looked for.
    import weakref
    known = []
    while _pending_tasks:
        task = _pending_tasks.popitem()[1]
        if isinstance(task, Task):
            _eventloop.watch(task)
        known.append(weakref.ref(task))
    task = None
    number = collect()
    while known:
        task = known.pop()()
        if task is not None:
            _pending_tasks[id(task)] = task
    return number


def create_task(coro, *, name=None, context=None):
    create = events.get_running_loop().create_task
    # Another library's loop need not know of contexts.
    task = create(coro) if context is None else create(coro, context=context)
    _set_task_name_if_given(task, name)
    return task


def _set_task_name_if_given(task, name):
    if name is not None:
        try:
            set_name = task.set_name
        except AttributeError:
            pass
        else:
            set_name(name)


_set_task_name = _set_task_name_if_given


# --- Sleeping ---

# What `await` gives the loop when there is nothing to wait for: an iterator of it is awaited.
_ONCE = (None,)


async def sleep(delay, result=None):
    if delay <= 0:
        await iter(_ONCE)
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    _note(future, "asyncio.Future", "sleep", delay)
    handle = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


# --- One future out of anything that can be awaited ---

async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError("The future belongs to a different loop than "
                             "the one specified as the loop argument")
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(_type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        try:
            loop = events.get_event_loop()
        except RuntimeError:
            if hasattr(coro_or_future, "close"):
                coro_or_future.close()
            raise
    return loop.create_task(coro_or_future)


# --- Waiting for several ---

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {_type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    for f in fs:
        if coroutines.iscoroutine(f):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    assert fs, "Set of Futures is empty."
    waiter = loop.create_future()
    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(f):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None):
            stop_clock()
            _release_waiter(waiter)

    def stop_clock():
        if handle is not None:
            handle.cancel()

    for f in fs:
        f.add_done_callback(_on_completion)
        _note(waiter, "asyncio.Future", "gather", None, f)
    try:
        await waiter
    finally:
        stop_clock()
        for f in fs:
            f.remove_done_callback(_on_completion)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(fut, loop):
    waiter = loop.create_future()

    def _release(fut):
        _release_waiter(waiter)

    fut.add_done_callback(_release)
    _note(waiter, "asyncio.Future", "gather", None, fut)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(_release)


async def _end_now(fut, loop):
    # What it has come to. If that is nothing yet, it is cancelled, and may still have a last word.
    if fut.done():
        return fut.result()
    await _cancel_and_wait(fut, loop)
    try:
        return fut.result()
    except CancelledError as exc:
        raise TimeoutError() from exc


async def wait_for(fut, timeout):
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        return await _end_now(ensure_future(fut, loop=loop), loop)
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _release_waiter, waiter)

    def _release(fut):
        _release_waiter(waiter)

    inner = ensure_future(fut, loop=loop)
    inner.add_done_callback(_release)
    _note(waiter, "asyncio.Future", "gather", None, inner)
    try:
        await waiter
    except CancelledError:
        if inner.done():
            return inner.result()
        inner.remove_done_callback(_release)
        # Whoever is to go away has to do it before this does.
        await _cancel_and_wait(inner, loop)
        raise
    else:
        inner.remove_done_callback(_release)
        return await _end_now(inner, loop)
    finally:
        handle.cancel()


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {_type(fs).__name__}")
    # What is done and not yet asked for; who asks, first come, first served.
    done = _deque()
    askers = _deque()
    loop = events.get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    handle = None

    def _wake():
        while askers:
            asker = askers.popleft()
            if not asker.done():
                asker.set_result(None)
                return

    def _on_timeout():
        for f in todo:
            f.remove_done_callback(_on_completion)
            done.append(None)
            _wake()
        todo.clear()

    def _on_completion(f):
        if not todo:
            return
        todo.remove(f)
        done.append(f)
        _wake()
        if not todo and handle is not None:
            handle.cancel()

    async def _wait_for_one():
        while not done:
            asker = loop.create_future()
            for f in todo:
                _note(asker, "asyncio.Future", "gather", None, f)
            askers.append(asker)
            try:
                await asker
            except BaseException:
                if asker in askers:
                    askers.remove(asker)
                if done and not asker.cancelled():
                    _wake()
                raise
        f = done.popleft()
        if f is None:
            raise TimeoutError
        return f.result()

    for f in todo:
        f.add_done_callback(_on_completion)
    if todo and timeout is not None:
        handle = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


class _GatheringFuture(Future):
    # Cancelling it cancels the children; it is done when they are.

    _cancel_requested = False

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children

    def cancel(self, msg=None):
        # A list, so that all children are told. One is enough that does not refuse.
        if self.done() or not any([child.cancel(msg=msg) for child in self._children]):
            return False
        self._cancel_requested = True
        return True


def _outcome(child):
    # What the list of results has for it.
    if child.cancelled():
        return CancelledError("" if child._cancel_message is None else child._cancel_message)
    exception = child.exception()
    return child.result() if exception is None else exception


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    def _done_callback(fut):
        nonlocal finished
        finished += 1
        # It is looked at here, as nobody else may do so.
        error = None if fut.cancelled() else fut.exception()
        if outer is None or outer.done():
            return
        if fut.cancelled() and not return_exceptions:
            error = fut._make_cancelled_error()
        if error is not None and not return_exceptions:
            outer.set_exception(error)
        elif finished == len(futures_of):
            if outer._cancel_requested:
                outer.set_exception(fut._make_cancelled_error())
            else:
                outer.set_result([_outcome(child) for child in children])

    futures_of = {}
    children = []
    finished = 0
    outer = None
    loop = None
    for arg in coros_or_futures:
        child = futures_of.get(arg)
        if child is None:
            child = ensure_future(arg, loop=loop)
            if loop is None:
                loop = futures._get_loop(child)
            if child is not arg:
                # Made here: nobody else knows it.
                child._log_destroy_pending = False
            futures_of[arg] = child
            child.add_done_callback(_done_callback)
        children.append(child)
    outer = _GatheringFuture(children, loop=loop)
    for child in children:
        _note(outer, "asyncio.Future", "gather", None, child)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = futures._get_loop(inner).create_future()

    def _inner_done_callback(inner):
        is_cancelled = inner.cancelled()
        # It is looked at in any case.
        error = None if is_cancelled else inner.exception()
        if outer.cancelled():
            pass
        elif is_cancelled:
            outer.cancel()
        elif error is None:
            outer.set_result(inner.result())
        else:
            outer.set_exception(error)

    def _outer_done_callback(outer):
        # Nobody waits for the inner one any more; what comes of it is its own affair.
        inner.remove_done_callback(_inner_done_callback)

    _note(outer, "asyncio.Future", "gather", None, inner)
    outer.add_done_callback(_outer_done_callback)
    inner.add_done_callback(_inner_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ConcurrentFuture
    future = ConcurrentFuture()

    def callback():
        try:
            task = ensure_future(coro, loop=loop)
            futures._chain_future(task, future)
        except BaseException as error:
            is_program_end = isinstance(error, (SystemExit, KeyboardInterrupt))
            if not is_program_end and future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future
