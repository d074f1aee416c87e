# The event loop: a queue of what is ready, a heap of timers, and a wait when there is nothing to do.
#
# In the queue stand handles and tasks (`_run` and `_cancelled` is what both have). A turn of the loop (`_run_once`)
# waits if nothing is ready, takes over the timers whose time has come and runs what was ready when it began: first in,
# first out. Time is the machine's.

from asyncio import coroutines, events, futures, tasks
from asyncio.events import Handle, TimerHandle
from heapq import heapify as _heapify, heappop as _heappop, heappush as _heappush

__all__ = ("BaseEventLoop", "Server")

# Cancelled timers that may lie in the heap, and what part of it they may be.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def __getattr__(name):
    # Made when it is first needed, like that of `asyncio.log`.
    if name == "logger":
        from asyncio.log import logger
        return logger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _log(level, *args, **kwargs):
    try:
        log = logger
    except NameError:
        log = __getattr__("logger")
    getattr(log, level)(*args, **kwargs)


def _run_until_complete_cb(fut):
    # What is to end the program comes out of the loop by itself.
    if fut.cancelled() or not isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
        futures._get_loop(fut).stop()


def _refused(name, hint):
    def refused(self, *args, **kwargs):
        raise NotImplementedError(f"loop.{name} is not supported by Plait: {hint}")
    refused.__name__ = name
    refused.__qualname__ = "BaseEventLoop." + name
    return refused


class _AnyTime:
    # The timers of a loop while exploring. A task of the machine stands for each, and whether it fires is a choice like
    # any other, whenever the loop looks what is ready: then the gate is open. All that they share with the loop are
    # numbers: who has fired, and lists of [whether it is set, deadline].

    def __init__(self):
        self.gate = [False]
        self.fired = _deque()
        self.slots = []
        self.handles = []

    def set(self, handle, delay):
        handle._scheduled = True
        for number, former in enumerate(self.handles):
            if former is None:
                break
        else:
            number = len(self.slots)
            self.slots.append([False, 0])
            self.handles.append(None)
            _eventloop.start_timer(_fire, self.slots[number], self.gate, self.fired, number)
        self.handles[number] = handle
        slot = self.slots[number]
        slot[1] = _eventloop.deadline(delay)
        slot[0] = True

    def cancel(self, handle):
        for number, other in enumerate(self.handles):
            if other is handle:
                self.slots[number][0] = False
                self.handles[number] = None

    def poll(self, ready, is_stopping):
        is_any = False
        for handle in self.handles:
            if handle is not None:
                is_any = True
        if not is_stopping and (is_any or not ready):
            self.gate[0] = True
            _eventloop.await_ready(ready, None, self.fired)
            self.gate[0] = False
        while self.fired:
            number = self.fired.popleft()
            handle = self.handles[number]
            self.handles[number] = None
            if handle is not None:
                handle._scheduled = False
                ready.append(handle)


def _fire(slot, gate, fired, number):
    while True:
        _eventloop.await_timer(slot, gate)
        slot[0] = False
        fired.append(number)


class _Watched(_deque):
    # The queue of a loop while exploring: whether another thread's call comes before what the loop adds is open.

    def append(self, entry):
        if _eventloop.has_company():
            _look()
        _append(self, entry)


_append = _deque.append


class Server(events.AbstractServer):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("asyncio.Server is not supported by Plait: the machine has no network; "
                                  "use asyncio.sleep to stand for waiting")


class BaseEventLoop(events.AbstractEventLoop):
    # For tests, which bring one of their own.
    _selector = None

    def __init__(self):
        self._selector = None
        self._timer_cancelled_count = 0
        self._closed = False
        self._stopping = False
        is_exploring = _eventloop.fires_any_time()
        self._ready = _Watched() if is_exploring else _deque()
        # Entries are (when, number, handle): who comes first of two with the same time is first.
        self._scheduled = []
        self._timer_number = 0
        # While exploring, timers fire in any order.
        self._timers = _AnyTime() if is_exploring else None
        self._current_task = None
        # Futures that have failed in this turn and in the last one, and that nobody has looked at.
        self._failed = []
        self._failed_before = []
        self._default_executor = None
        self._thread_id = None
        self._exception_handler = None
        self._debug = coroutines._is_debug_mode()
        self.slow_callback_duration = 0.1
        self._current_handle = None
        self._task_factory = None
        self._asyncgens = None
        self._asyncgens_shutdown_called = False
        self._executor_shutdown_called = False
        self._signal_handlers = {}
        self._clock_resolution = 1e-09

    def __repr__(self):
        return (f"<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    # --- Making things ---

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        factory = self._task_factory
        if factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        # A factory need not know of names and contexts.
        task = factory(self, coro) if context is None else factory(self, coro, context=context)
        tasks._set_task_name_if_given(task, name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # --- Running ---

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        self._check_closed()
        self._check_running()
        import sys
        hooks = sys.get_asyncgen_hooks()
        self._thread_id = _ident()
        try:
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
            events._set_running_loop(self)
            _note(self, "asyncio.Loop", "run")
            # At least one turn, even if it has been stopped before.
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            sys.set_asyncgen_hooks(*hooks)
            events._set_running_loop(None)
            _note(self, "asyncio.Loop", "stop")
            self._thread_id = None
            self._stopping = False
            self._watch_failed()
            self._watch_failed()
            self = None

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        awaited = tasks.ensure_future(future, loop=self)
        # If the task is made here, its end is this function's business.
        is_own = awaited is not future
        if is_own:
            awaited._log_destroy_pending = False
        awaited.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if is_own and awaited.done() and not awaited.cancelled():
                awaited.exception()
            raise
        finally:
            awaited.remove_done_callback(_run_until_complete_cb)
        if awaited.done():
            return awaited.result()
        raise RuntimeError("Event loop stopped before Future completed.")

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        if self._debug:
            _log("debug", "Close %r", self)
        self._closed = self._executor_shutdown_called = True
        self._scheduled.clear()
        self._ready.clear()
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._thread_id is not None

    def time(self):
        return _clock() / 1e9

    # --- A turn ---

    def _run_once(self):
        ready = self._ready
        if self._selector is not None or _type(self).time is not _time:
            self._ask_selector()
        else:
            scheduled = self._scheduled
            if self._timer_cancelled_count:
                self._drop_cancelled()
            if self._timers is not None:
                self._timers.poll(ready, self._stopping)
            elif not ready and not self._stopping:
                if scheduled:
                    # As `epoll` does it: in whole milliseconds, so that timers that are close together fire in one turn.
                    rest = scheduled[0][0] * 1e3 - _eventloop.now() / 1e6
                    _eventloop.await_ready(ready, -(-rest // 1) * 1e-3)
                else:
                    _eventloop.await_ready(ready)
            elif scheduled:
                _eventloop.poll()
            if scheduled:
                end = _eventloop.now() / 1e9 + 1e-09
                while scheduled and scheduled[0][0] < end:
                    handle = _heappop(scheduled)[2]
                    handle._scheduled = False
                    ready.append(handle)
        left = len(ready)
        if self._debug:
            self._run_slowly(left)
        else:
            while left:
                left -= 1
                entry = ready.popleft()
                if not entry._cancelled:
                    entry._run()
                entry = None
        if self._failed or self._failed_before:
            self._watch_failed()

    def _drop_cancelled(self):
        # Those at the top at once, the others when there are too many.
        scheduled = self._scheduled
        count = len(scheduled)
        if (count > _MIN_SCHEDULED_TIMER_HANDLES
                and self._timer_cancelled_count / count > _MIN_CANCELLED_TIMER_HANDLES_FRACTION):
            kept = []
            for entry in scheduled:
                if entry[2]._cancelled:
                    entry[2]._scheduled = False
                else:
                    kept.append(entry)
            _heapify(kept)
            self._scheduled = kept
            self._timer_cancelled_count = 0
            return
        while scheduled and scheduled[0][2]._cancelled:
            self._timer_cancelled_count -= 1
            handle = _heappop(scheduled)[2]
            handle._scheduled = False

    def _ask_selector(self):
        # As with a selector and a clock of the program's own.
        ready = self._ready
        if self._timer_cancelled_count:
            self._drop_cancelled()
        scheduled = self._scheduled
        timeout = None
        if ready or self._stopping:
            timeout = 0
        elif scheduled:
            timeout = min(max(0, scheduled[0][0] - self.time()), MAXIMUM_SELECT_TIMEOUT)
        if self._selector is not None:
            _eventloop.poll()
            self._process_events(self._selector.select(timeout))
        else:
            _eventloop.await_ready(ready, timeout)
        end = self.time() + self._clock_resolution
        while scheduled and scheduled[0][0] < end:
            handle = _heappop(scheduled)[2]
            handle._scheduled = False
            ready.append(handle)

    def _run_slowly(self, left):
        # In debug mode: tells what took long.
        ready = self._ready
        while left:
            left -= 1
            entry = ready.popleft()
            if entry._cancelled:
                continue
            is_task = isinstance(entry, tasks.Task)
            self._current_handle = entry
            try:
                start = self.time()
                entry._run()
                duration = self.time() - start
                if duration >= self.slow_callback_duration:
                    from asyncio.format_helpers import _format_handle
                    text = repr(entry) if is_task else _format_handle(entry)
                    _log("warning", "Executing %s took %.3f seconds", text, duration)
            finally:
                self._current_handle = None

    def _watch_failed(self):
        # What awaits a future has had its turn by now.
        for future in self._failed_before:
            future._watch()
        self._failed_before = self._failed
        self._failed = []

    # --- Callbacks ---

    def call_soon(self, callback, *args, context=None):
        if self._closed or self._debug:
            self._check_call(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        handle = Handle(callback, args, self, context)
        self._wake(handle)
        return handle

    def _wake(self, handle):
        _look()
        _append(self._ready, handle)
        self._write_to_self()

    def _write_to_self(self):
        # Where a program's own loop wakes up.
        pass

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        if _type(self).time is not _time:
            when = self.time() + delay
        elif self._timers is None:
            when = _eventloop.now() / 1e9 + delay
        else:
            # What the clock shows is no part of a state, as long as nobody looks at it.
            self._check_closed()
            timer = TimerHandle(_eventloop.deadline(delay) / 1e9, callback, args, self, context)
            self._timers.set(timer, delay)
            return timer
        timer = self.call_at(when, callback, *args, context=context)
        return timer

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_call(callback, "call_at")
        timer = TimerHandle(when, callback, args, self, context)
        if self._timers is not None:
            self._timers.set(timer, when - self.time())
            return timer
        number = self._timer_number
        self._timer_number = number + 1
        _heappush(self._scheduled, (when, number, timer))
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if self._timers is not None:
            self._timers.cancel(handle)
        elif handle._scheduled:
            self._timer_cancelled_count += 1

    def _check_call(self, callback, method):
        # Of a call in the loop's own thread.
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, method)

    def _check_callback(self, callback, method):
        from asyncio import coroutines
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def _check_thread(self):
        if self._thread_id is not None and _ident() != self._thread_id:
            raise RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one")

    # --- Executors ---

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is None:
            executor = self._default_executor
            self._check_default_executor()
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def _check_default_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError("Executor shutdown has been called")

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self):
        self._executor_shutdown_called = True
        if self._default_executor is not None:
            import threading
            is_over = self.create_future()
            # It may take a while, which the loop is not to stand still for.
            helper = threading.Thread(target=self._do_shutdown, args=(is_over,))
            helper.start()
            try:
                await is_over
            finally:
                helper.join()

    def _do_shutdown(self, is_over):
        tell, outcome = is_over.set_result, None
        try:
            self._default_executor.shutdown(wait=True)
        except Exception as error:
            tell, outcome = is_over.set_exception, error
        if not self.is_closed():
            self.call_soon_threadsafe(tell, outcome)

    # --- Asynchronous generators ---

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f"asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call",
                          ResourceWarning, source=self)
        if self._asyncgens is None:
            import weakref
            self._asyncgens = weakref.WeakSet()
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        if not self._asyncgens:
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                    "exception": result, "asyncgen": agen})

    # --- Errors that nobody sees ---

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        message = context.get("message") or "Unhandled exception in event loop"
        exception = context.get("exception")
        exc_info = False if exception is None else (_type(exception), exception, exception.__traceback__)
        if ("source_traceback" not in context and self._current_handle is not None
                and self._current_handle._source_traceback):
            context["handle_traceback"] = self._current_handle._source_traceback
        lines = [message]
        for key in sorted(context):
            if key in ("message", "exception"):
                continue
            value = context[key]
            if key in ("source_traceback", "handle_traceback"):
                import traceback
                text = "".join(traceback.format_list(value)).rstrip()
                what = "Object created" if key == "source_traceback" else "Handle created"
                value = f"{what} at (most recent call last):\n{text}"
            else:
                value = repr(value)
            lines.append(f"{key}: {value}")
        _log("error", "\n".join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        handler = self._exception_handler
        if handler is None:
            self._handle_by_default(context, "Exception in default exception handler")
            return
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._handle_by_default(
                {"message": "Unhandled error in exception handler", "exception": error, "context": context},
                "Exception in default exception handler while handling an unexpected error in custom exception handler")

    def _handle_by_default(self, context, text):
        # The default handler, too, may be one of the program's.
        try:
            self.default_exception_handler(context)
        except BaseException as error:
            if isinstance(error, (SystemExit, KeyboardInterrupt)):
                raise
            _log("error", text, exc_info=True)

    # --- Debugging ---

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


_time = BaseEventLoop.time

_NO_NETWORK = "the machine has no network; use asyncio.sleep to stand for waiting"
_NO_PROGRAMS = "the machine starts no programs; use run_in_executor"
for _name in ("add_reader remove_reader add_writer remove_writer sock_recv sock_recv_into sock_recvfrom "
              "sock_recvfrom_into sock_sendall sock_sendto sock_connect sock_accept sock_sendfile sendfile start_tls "
              "create_connection create_server create_unix_connection create_unix_server connect_accepted_socket "
              "create_datagram_endpoint getaddrinfo getnameinfo connect_read_pipe connect_write_pipe").split():
    setattr(BaseEventLoop, _name, _refused(_name, _NO_NETWORK))
for _name in ("subprocess_shell", "subprocess_exec"):
    setattr(BaseEventLoop, _name, _refused(_name, _NO_PROGRAMS))
del _name
