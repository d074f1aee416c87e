# Futures: the results of calls that somebody else makes, and the ways to wait for them.
#
# A future changes its state under the lock of its condition. Whoever waits for several futures looks at all of them
# at one moment (`_look`) and leaves a `_Waiter` with those that are not done.

import types

from _primitives import Condition as _Condition, Event as _Event, _end

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
# `cancel` was called, and nobody has told those who wait ...
CANCELLED = "CANCELLED"
# ... as the executor has by now.
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_SETTLED = (CANCELLED_AND_NOTIFIED, FINISHED)
_WORDS = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled",
          FINISHED: "finished"}


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def _log(level, *args):
    import logging
    getattr(logging.getLogger("concurrent.futures"), level)(*args, exc_info=True)


# --- Waiting for several ---

class _Waiter:
    # Collects futures that are done, until the awaited number is there or one of them decides the matter.

    def __init__(self, awaited=1, ends_with_exception=False):
        self.event = _Event()
        self.awaited = awaited
        self.ends_with_exception = ends_with_exception
        self.finished = []

    def add(self, future):
        self.finished.append(future)
        self.awaited -= 1
        if self.awaited <= 0 or self.ends_with_exception and future._has_failed():
            self.event.set()


def _settled(fs):
    return [f for f in fs if f._state in _SETTLED]


def _unsettled(fs):
    return [f for f in fs if f._state not in _SETTLED]


def as_completed(fs, timeout=None):
    end = None if timeout is None else _end(timeout)
    fs = set(fs)
    total = len(fs)
    _look()
    finished = _settled(fs)
    pending = _unsettled(fs)
    waiter = _Waiter()
    for f in pending:
        f._waiters.append(waiter)
    try:
        while finished:
            yield finished.pop(0)
        while pending:
            rest = None
            if end is not None:
                rest = (end - _clock()) / 1e9
                if rest < 0:
                    raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            waiter.event.wait(rest)
            _look()
            # First the flag, then the list: a future that ends in between sets the flag again.
            waiter.event.clear()
            finished, waiter.finished = waiter.finished, []
            if finished:
                waiter.awaited = 1
            while finished:
                f = finished.pop(0)
                pending.remove(f)
                yield f
                f = None
    finally:
        for f in pending:
            if waiter in f._waiters:
                f._waiters.remove(waiter)


class DoneAndNotDoneFutures(tuple):
    # A named tuple of two sets.

    _fields = __match_args__ = ("done", "not_done")

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    _look()
    done = set(_settled(fs))
    pending = _unsettled(fs)
    if (not pending or done and return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION and any(f._has_failed() for f in done)):
        return DoneAndNotDoneFutures(done, fs - done)
    if return_when == FIRST_COMPLETED:
        waiter = _Waiter()
    elif return_when == FIRST_EXCEPTION:
        waiter = _Waiter(len(pending), True)
    elif return_when == ALL_COMPLETED:
        waiter = _Waiter(len(pending))
    else:
        raise ValueError("Invalid return condition: %r" % return_when)
    for f in pending:
        f._waiters.append(waiter)
    waiter.event.wait(timeout)
    _look()
    for f in pending:
        if waiter in f._waiters:
            f._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


# --- A future ---

class Future:
    def __init__(self):
        self._condition = _Condition(_make_lock(False))
        self._state = PENDING
        self._result = self._exception = None
        self._waiters = []
        self._done_callbacks = []
        _note(self, "Future", "make result", None, self._condition._waiters)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _log("error", "exception calling callback for %r", self)

    def _has_failed(self):
        return self._state == FINISHED and self._exception is not None

    def __repr__(self):
        _look()
        cls = _type(self)
        text = f"<{cls.__name__} at {id(self):#x} state={_WORDS[self._state]}"
        if self._state != FINISHED:
            return text + ">"
        if self._exception:
            return f"{text} raised {_type(self._exception).__name__}>"
        return f"{text} returned {_type(self._result).__name__}>"

    def cancel(self):
        with self._condition:
            if self._state == RUNNING or self._state == FINISHED:
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            _note(self, "Future", "cancel")
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        _look()
        return self._state == CANCELLED or self._state == CANCELLED_AND_NOTIFIED

    def running(self):
        _look()
        return self._state == RUNNING

    def done(self):
        _look()
        is_done = self._state in _DONE
        _note(self, "Future", "done", is_done)
        return is_done

    def _outcome(self):
        # What `result` returns or raises, of one that is done.
        if self._state != FINISHED:
            raise CancelledError()
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            # The traceback has this frame.
            self = None

    def add_done_callback(self, fn):
        with self._condition:
            _note(self, "Future", "watch")
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def result(self, timeout=None):
        try:
            self._await(timeout)
            return self._outcome()
        finally:
            self = None

    def exception(self, timeout=None):
        self._await(timeout)
        if self._state != FINISHED:
            raise CancelledError()
        return self._exception

    def _await(self, timeout):
        with self._condition:
            _note(self, "Future", "result", self._state in _DONE)
            if self._state not in _DONE:
                self._condition.wait(timeout)
                if self._state not in _DONE:
                    raise TimeoutError()
                _note(self, "Future", "result", True)

    # For executors and tests:

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == PENDING:
                _note(self, "Future", "running")
                self._state = RUNNING
                return True
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_waiters()
                return False
            import logging
            logging.getLogger("concurrent.futures").critical(
                "Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def _tell_waiters(self):
        for waiter in self._waiters:
            waiter.add(self)

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            _note(self, "Future", "set")
            self._tell_waiters()
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = classmethod(types.GenericAlias)


# --- What makes the calls ---

class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else _end(timeout)
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, end)

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

    def __enter__(self):
        return self

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass


def _results(futures, end):
    # In the order of the calls; what is left when nobody wants more is cancelled.
    try:
        futures.reverse()
        while futures:
            if end is None:
                yield _result_or_cancel(futures.pop())
            else:
                yield _result_or_cancel(futures.pop(), (end - _clock()) / 1e9)
    finally:
        for future in futures:
            future.cancel()


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future
