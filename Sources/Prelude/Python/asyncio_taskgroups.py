# `TaskGroup`: tasks that end before the block does. If one fails, the others are cancelled, and all that went wrong is
# raised as one group.

from asyncio import events, tasks
from asyncio.exceptions import CancelledError

__all__ = ["TaskGroup"]


class TaskGroup:
    def __init__(self):
        # The task whose block it is, and whether the group has cancelled it, so that it leaves the block.
        self._parent = None
        self._called_back = False
        self._loop = None
        self._entered = self._exiting = self._aborting = False
        # Those that have not ended, what the others have raised, and the first error which no group may hide.
        self._tasks = set()
        self._errors = []
        self._fatal = None
        # The future on which the parent sleeps at the end of its block.
        self._emptied = None

    def __repr__(self):
        told = ["<TaskGroup"]
        if self._tasks:
            told.append(f"tasks={len(self._tasks)}")
        if self._errors:
            told.append(f"errors={len(self._errors)}")
        if self._aborting or self._entered:
            told.append("cancelling" if self._aborting else "entered")
        return " ".join(told) + ">"

    def create_task(self, coro, *, name=None, context=None):
        for refused, why in (
            (not self._entered, "has not been entered"),
            (self._exiting and not self._tasks, "is finished"),
            (self._aborting, "is shutting down"),
        ):
            if refused:
                raise RuntimeError(f"TaskGroup {self!r} {why}")
        options = {} if context is None else {"context": context}
        task = self._loop.create_task(coro, **options)
        tasks._set_task_name_if_given(task, name)
        if task.done():
            self._on_task_done(task)
        else:
            task.add_done_callback(self._on_task_done)
            self._tasks.add(task)
        return task

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self._exiting = True
        cancellation = exc if exc_type is CancelledError else None
        if self._called_back and self._parent.uncancel() == 0:
            # Only the group wanted it cancelled.
            cancellation = None
        if exc is not None:
            self._look_at(exc)
            self._abort()
        while self._tasks:
            cancellation = await self._last_task() or cancellation
        if self._fatal is not None:
            raise self._fatal
        if cancellation is not None and not self._errors:
            raise cancellation
        errors, self._errors = self._errors, []
        if exc is not None and exc_type is not CancelledError:
            errors.append(exc)
        if errors:
            try:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None
            finally:
                # The traceback leads here, and nothing here may lead back.
                self = exc = tb = cancellation = errors = None

    async def _last_task(self):
        # Until it has ended. If the parent is cancelled from outside meanwhile: that, and the tasks are cancelled.
        self._emptied = self._loop.create_future()
        for task in self._tasks:
            _note(self._emptied, "asyncio.Future", "gather", None, task)
        try:
            await self._emptied
        except CancelledError as error:
            if not self._aborting:
                self._abort()
                return error
        finally:
            self._emptied = None

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if not self._tasks and self._emptied is not None and not self._emptied.done():
            self._emptied.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        self._look_at(error)
        if self._parent.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent} is already completed",
                "exception": error,
                "task": task,
            })
        elif not self._aborting:
            # Whatever the parent awaits in its block ends.
            self._abort()
            self._called_back = True
            self._parent.cancel()

    def _look_at(self, error):
        if self._fatal is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._fatal = error

    def _abort(self):
        if not self._aborting:
            self._aborting = True
            for task in self._tasks:
                if not task.done():
                    task.cancel()
