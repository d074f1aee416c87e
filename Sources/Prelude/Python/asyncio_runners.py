# `run` and `Runner`: a loop that is made, used and put away again.

from asyncio import coroutines, events, tasks
from asyncio.exceptions import CancelledError

__all__ = ("Runner", "run")


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._loop_factory = loop_factory
        # The loop and the context of its tasks, from when they are first needed until the runner is closed.
        self._loop = self._context = None
        self._closed = False
        # Whether the loop was made this thread's, which a factory has to do itself.
        self._is_current = False
        # How often Ctrl-C was pressed in this run.
        self._interrupts = 0

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def get_loop(self):
        return self._open()

    def _open(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            loop = self._new_loop()
            if self._debug is not None:
                loop.set_debug(self._debug)
            self._context = _current_context()
            self._loop = loop
        return self._loop

    def _new_loop(self):
        if self._loop_factory is not None:
            return self._loop_factory()
        loop = events.new_event_loop()
        if not self._is_current:
            events.set_event_loop(loop)
            self._is_current = True
        return loop

    def close(self):
        loop = self._loop
        if loop is None:
            return
        try:
            _end_tasks(loop)
            for shutdown in (loop.shutdown_asyncgens, loop.shutdown_default_executor):
                loop.run_until_complete(shutdown())
        finally:
            if self._is_current:
                events.set_event_loop(None)
            loop.close()
            self._closed = True
            self._loop = None

    def run(self, coro, *, context=None):
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self._open()
        task = loop.create_task(coro, context=self._context if context is None else context)
        self._interrupts = 0
        ignore_interrupts = self._catch_interrupts(task)
        try:
            return loop.run_until_complete(task)
        except CancelledError:
            # A task of somebody else's may not count.
            uncancel = getattr(task, "uncancel", None)
            if self._interrupts and uncancel is not None and uncancel() == 0:
                # Nobody but Ctrl-C has cancelled it.
                raise KeyboardInterrupt()
            raise
        finally:
            ignore_interrupts()

    def _catch_interrupts(self, task):
        # Ctrl-C cancels the task, in the main thread, unless the program has a handler of its own. What undoes that.
        if _task_number() != _main_task():
            return lambda: None
        signals = _modules().get("signal")
        if signals is None:
            _eventloop_interrupts.append((self, task))
            return _eventloop_interrupts.pop
        if signals.getsignal(2) is not signals.default_int_handler:
            return lambda: None

        def handler(signum, frame):
            self._on_sigint(signum, frame, task)

        try:
            signals.signal(2, handler)
        except ValueError:
            # There may be no handlers where the program runs.
            return lambda: None

        def restore():
            if signals.getsignal(2) is handler:
                signals.signal(2, signals.default_int_handler)

        return restore

    def _on_sigint(self, signum, frame, task):
        self._interrupts += 1
        if self._interrupts > 1 or task.done():
            raise KeyboardInterrupt()
        task.cancel()
        # Wakes the loop, if it waits.
        self._loop.call_soon_threadsafe(lambda: None)


def run(main, *, debug=None):
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _current_context():
    # A copy of it. `contextvars` is imported only if nobody has a context yet.
    context = _eventloop.context()
    if context is not None:
        return context.copy()
    from contextvars import copy_context
    return copy_context()


def _end_tasks(loop):
    left = tasks.all_tasks(loop)
    if left:
        for task in left:
            _note(task, "asyncio.Task", "cut off")
            task.cancel()
        loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown", "exception": error, "task": task})
