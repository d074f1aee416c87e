# Futures: results that will be there later, in the thread of an event loop.
#
# A task that waits for a future is its `_waiter`, if it came first, or stands among the callbacks; when the future is
# done, such a task goes into the loop's queue as it is. Most attributes have their value in the class until they get
# another: a future that is waited for has few of its own.

import types

from asyncio import events
from asyncio.exceptions import CancelledError, InvalidStateError

__all__ = ("Future", "wrap_future", "isfuture")

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    return (hasattr(obj.__class__, "_asyncio_future_blocking")
            and obj._asyncio_future_blocking is not None)


class Future:
    _state = _PENDING
    _result = None
    _exception = None
    _source_traceback = None
    _cancel_message = None
    _cancelled_exc = None
    # Set while `await` yields it: to tell that from a bare `yield`.
    _asyncio_future_blocking = False
    # Whether nobody has looked at its exception; whether its end is watched because of that.
    _is_unretrieved = False
    _is_watched = False
    # Only those that `__init__` has not been called for have this.
    _loop = None
    # The first task that awaits it, and the others that want to know: (callback, context).
    _waiter = None
    _done_callbacks = None

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        if self._loop.get_debug():
            from asyncio.format_helpers import extract_stack
            self._source_traceback = extract_stack()

    def __repr__(self):
        from asyncio.format_helpers import _future_repr
        return _future_repr(self)

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def _log_traceback(self):
        return self._is_unretrieved

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self._is_unretrieved = False

    def get_loop(self):
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error = self._cancelled_exc
            self._cancelled_exc = None
            return error
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        self.get_loop()
        self._retrieved()
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._tell()
        return True

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _FINISHED:
            if self._exception is None:
                return self._result
            self._retrieved()
            raise self._exception.with_traceback(self._exception_tb)
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError("Result is not set.")

    def exception(self):
        if self._state == _FINISHED:
            self._retrieved()
            return self._exception
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError("Exception is not set.")

    def set_result(self, result):
        self.get_loop()
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        _note(self, "asyncio.Future", "set")
        self._result = result
        self._state = _FINISHED
        self._tell()

    def set_exception(self, exception):
        self.get_loop()
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if _type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        _note(self, "asyncio.Future", "fail")
        self._state = _FINISHED
        self._tell()
        self._is_unretrieved = True
        self._loop_notes_failure()

    def _loop_notes_failure(self):
        failed = getattr(self._loop, "_failed", None)
        if _type(failed) is list and self._loop.is_running():
            failed.append(self)
        else:
            self._watch()

    # --- Who wants to know ---

    def _tell(self):
        waiter = self._waiter
        if waiter is not None:
            self._waiter = None
            waiter._queue.append(waiter)
        callbacks = self._done_callbacks
        if callbacks:
            self._done_callbacks = None
            for callback, context in callbacks:
                if context is _IS_TASK:
                    callback._queue.append(callback)
                else:
                    self._loop.call_soon(callback, self, context=context)

    def _await_by(self, task):
        if self._state != _PENDING:
            task._queue.append(task)
        elif self._waiter is None and not self._done_callbacks:
            self._waiter = task
        else:
            self._add_callback(task, _IS_TASK)

    def _add_callback(self, fn, context):
        if self._done_callbacks is None:
            self._done_callbacks = []
        self._done_callbacks.append((fn, context))

    def add_done_callback(self, fn, *, context=None):
        self.get_loop()
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
            return
        if context is None:
            context = _eventloop.context()
            if context is not None:
                context = context.copy()
        self._add_callback(fn, context)

    def remove_done_callback(self, fn):
        self.get_loop()
        callbacks = self._done_callbacks
        if not callbacks:
            return 0
        kept = [entry for entry in callbacks if entry[1] is _IS_TASK or entry[0] != fn]
        removed = len(callbacks) - len(kept)
        if removed:
            self._done_callbacks = kept or None
        return removed

    def _callback_entries(self):
        entries = list(self._done_callbacks or ())
        return entries if self._waiter is None else [(self._waiter, None)] + entries

    @property
    def _callbacks(self):
        return self._callback_entries()

    # --- Exceptions that nobody looks at ---

    def _retrieved(self):
        self._is_unretrieved = False
        if self._is_watched:
            self._is_watched = False
            _eventloop.unwatch(self)

    def _watch(self):
        if self._is_unretrieved:
            self._is_watched = True
            _eventloop.watch(self)

    def _lost(self):
        # It is about to go away.
        if not self._is_unretrieved:
            return
        _note(self, "asyncio.Task", "lost")
        context = {"message": f"{self.__class__.__name__} exception was never retrieved",
                   "exception": self._exception, "future": self}
        self._is_unretrieved = False
        if self._source_traceback:
            context["source_traceback"] = self._source_traceback
        self._loop.call_exception_handler(context)

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
            if self._state == _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


# In place of a callback's context: it is a task that awaits the future.
_IS_TASK = object()

setattr(Future, "<lost>", Future._lost)
Future.__module__ = "_asyncio"
_PyFuture = _CFuture = Future


def _get_loop(fut):
    try:
        get_loop = fut.get_loop
    except AttributeError:
        return fut._loop
    return get_loop()


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


def _copy_future_state(source, dest):
    # `dest` comes to what `source` has come to, unless nobody wants it any more.
    assert source.done()
    if not dest.cancelled():
        assert not dest.done()
        _pass_on(source, dest)


# --- Futures of `concurrent.futures` ---

def _convert_future_exc(exc):
    from concurrent import futures
    kind = _type(exc)
    if kind is futures.CancelledError:
        return CancelledError(*exc.args)
    if kind is futures.TimeoutError:
        return TimeoutError(*exc.args)
    if kind is futures.InvalidStateError:
        return InvalidStateError(*exc.args)
    return exc


def _pass_on(source, target):
    # `target` comes to what `source` has come to, unless nobody wants it any more.
    if source.cancelled():
        target.cancel()
    if not isfuture(target):
        if not target.set_running_or_notify_cancel():
            return
    elif target.cancelled():
        return
    else:
        assert not target.done()
    error = source.exception()
    if error is None:
        target.set_result(source.result())
    else:
        target.set_exception(_convert_future_exc(error))


def _chain_future(source, destination):
    # What comes of the one comes of the other; cancelling goes back. A future of another loop is that loop's business.
    from concurrent import futures
    loops = []
    for name, future in (("source", source), ("destination", destination)):
        if isfuture(future):
            loops.append(_get_loop(future))
        elif isinstance(future, futures.Future):
            loops.append(None)
        else:
            raise TypeError(f"A future is required for {name} argument")
    home, target_home = loops
    is_same = home is target_home

    def _call_check_cancel(destination):
        if not destination.cancelled():
            return
        if is_same or home is None:
            source.cancel()
        else:
            home.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if is_same or target_home is None:
            _pass_on(source, destination)
        elif not target_home.is_closed():
            target_home.call_soon_threadsafe(_pass_on, source, destination)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    from concurrent import futures
    if isfuture(future):
        return future
    assert isinstance(future, futures.Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = events.get_event_loop()
    new_future = loop.create_future()
    _note(new_future, "asyncio.Future", "thread")
    _chain_future(future, new_future)
    return new_future
