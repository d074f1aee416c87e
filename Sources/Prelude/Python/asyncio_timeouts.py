# `timeout`: cancels the task that is inside when its time is over, and makes a TimeoutError of that.

from asyncio import events, tasks
from asyncio.exceptions import CancelledError

__all__ = ("Timeout", "timeout", "timeout_at")


class Timeout:
    # It is "created", "active" inside the block, and "finished" after it; or "expiring", when its time is over but
    # the task has not left the block, and then "expired".

    # While exploring: in place of the time, as long as nobody asks for it (what the clock shows is then no part of a
    # state).
    _delay = None

    def __init__(self, when):
        self._when = when
        self._state = "created"
        self._alarm = None

    def __repr__(self):
        if self._state != "active":
            return f"<Timeout [{self._state}]>"
        when = None if self.when() is None else round(self._when, 3)
        return f"<Timeout [active] when={when}>"

    def when(self):
        if self._delay is not None:
            self._when = events.get_running_loop().time() + self._delay
            self._delay = None
        return self._when

    def expired(self):
        return self._state in ("expiring", "expired")

    def reschedule(self, when):
        if self._state == "created":
            raise RuntimeError("Timeout has not been entered")
        if self._state != "active":
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        self._delay = None
        self._silence()
        if when is not None:
            loop = events.get_running_loop()
            late = when <= loop.time()
            self._alarm = loop.call_soon(self._on_timeout) if late else loop.call_at(when, self._on_timeout)

    def _silence(self):
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_timeout(self):
        self._alarm = None
        self._state = "expiring"
        self._task.cancel()

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        self._task = tasks.current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._cancelled_before = self._task.cancelling()
        if self._delay is not None and self._delay > 0:
            self._alarm = events.get_running_loop().call_later(self._delay, self._on_timeout)
        else:
            self.reschedule(self.when())
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        assert self._state in ("active", "expiring")
        self._silence()
        if self._state == "active":
            self._state = "finished"
            return
        self._state = "expired"
        others = self._task.uncancel() > self._cancelled_before
        if exc_type is CancelledError and not others:
            raise TimeoutError from exc_val


def timeout(delay):
    loop = events.get_running_loop()
    if delay is None:
        return Timeout(None)
    if getattr(loop, "_timers", None) is None:
        return Timeout(loop.time() + delay)
    later = Timeout(None)
    later._delay = delay
    return later


def timeout_at(when):
    return Timeout(when)
