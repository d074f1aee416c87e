# Locks, events, conditions, semaphores and barriers for tasks. Whatever they guard, who waits for it stands in a row,
# and they differ in who is woken when, and in what a task owes the others if it is cancelled after it was woken.

from asyncio import mixins
from asyncio.exceptions import BrokenBarrierError, CancelledError

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _Row(_deque):
    """Tasks in a row, each asleep on a future of its own: first come, first served."""

    def place(self, loop):
        """A place at the end, for a `with` block, which gets the future to be awaited there."""
        return _Place(self, loop.create_future())

    def is_wanted(self):
        """Whether anybody stands here who was not cancelled."""
        return any(not future.cancelled() for future in self)

    def wake_head(self):
        """Wakes who stands in front. Nobody else: if that one is awake or cancelled, it is about to run."""
        if self and not self[0].done():
            self[0].set_result(True)

    def wake(self, count=1):
        """Wakes the first so many of those asleep, who leave when they run; how many there were."""
        woken = 0
        for future in (each for each in self if not each.done()):
            if woken >= count:
                break
            future.set_result(True)
            woken += 1
        return woken

    def wake_all(self):
        self.wake(len(self))

    def dismiss(self):
        """Wakes the first of those asleep, who leaves at once, as do those before it."""
        woken = False
        while self and not woken:
            future = self.popleft()
            if not future.done():
                future.set_result(None)
                woken = True


class _Place:
    def __init__(self, futures, future):
        self._futures = futures
        self._future = future

    def __enter__(self):
        self._futures.append(self._future)
        return self._future

    def __exit__(self, *exc_info):
        if self._future in self._futures:
            self._futures.remove(self._future)


def _described(self, state):
    # An object's own repr with its state and how many wait, in brackets.
    waiters = f", waiters:{len(self._waiters)}" if self._waiters else ""
    return f"<{object.__repr__(self)[1:-1]} [{state}{waiters}]>"


class _Acquired:
    # What is acquired for the time of a block.

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_Acquired, mixins._LoopBoundMixin):
    def __init__(self):
        self._locked = False
        self._waiters = _Row()

    def __repr__(self):
        return _described(self, "locked" if self._locked else "unlocked")

    def locked(self):
        return self._locked

    async def acquire(self):
        # A free lock belongs to whom it was promised to.
        if self._locked or self._waiters.is_wanted():
            _note(self, "asyncio.Lock", "want acquire")
            try:
                with self._waiters.place(self._get_loop()) as turn:
                    await turn
            except CancelledError:
                if not self._locked:
                    self._waiters.wake_head()
                raise
        self._locked = True
        _note(self, "asyncio.Lock", "acquire")
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        _note(self, "asyncio.Lock", "release")
        self._waiters.wake_head()


class Event(mixins._LoopBoundMixin):
    def __init__(self):
        self._value = False
        self._waiters = _Row()

    def __repr__(self):
        return _described(self, "set" if self._value else "unset")

    def is_set(self):
        return self._value

    def set(self):
        _note(self, "asyncio.Event", "set")
        self._set()

    def _set(self):
        if not self._value:
            self._value = True
            self._waiters.wake_all()

    def clear(self):
        _note(self, "asyncio.Event", "clear")
        self._value = False

    async def wait(self):
        if not self._value:
            _note(self, "asyncio.Event", "want wait")
            await self._sleep()
        _note(self, "asyncio.Event", "wait")
        return True

    async def _sleep(self):
        if not self._value:
            with self._waiters.place(self._get_loop()) as turn:
                await turn


class Condition(_Acquired, mixins._LoopBoundMixin):
    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self._waiters = _Row()
        # The lock's own methods, whatever kind of lock it is.
        self.acquire, self.release, self.locked = self._lock.acquire, self._lock.release, self._lock.locked
        _note(self, "asyncio.Condition", "make", None, self._lock)

    def __repr__(self):
        return _described(self, "locked" if self.locked() else "unlocked")

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        _note(self, "asyncio.Condition", "want wait")
        try:
            with self._waiters.place(self._get_loop()) as turn:
                await turn
        finally:
            if await self._reacquire():
                raise CancelledError
        _note(self, "asyncio.Condition", "wait")
        return True

    async def _reacquire(self):
        # The lock is taken however often the task is cancelled meanwhile; whether it was.
        try:
            await self.acquire()
            return False
        except CancelledError:
            pass
        await self._reacquire()
        return True

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        _note(self, "asyncio.Condition", "notify", n)
        self._waiters.wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Acquired, mixins._LoopBoundMixin):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters = _Row()
        _note(self, "asyncio.Semaphore", "make acquire", value)

    def __repr__(self):
        return _described(self, "locked" if self.locked() else f"unlocked, value:{self._value}")

    def locked(self):
        return self._value == 0 or self._waiters.is_wanted()

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            _note(self, "asyncio.Semaphore", "acquire", self._value)
            return True
        _note(self, "asyncio.Semaphore", "want acquire")
        try:
            with self._waiters.place(self._get_loop()) as turn:
                await turn
        except CancelledError:
            if not turn.cancelled():
                # It was given to this task, which does not want it.
                self._give(1)
            raise
        if self._value > 0:
            self._give(0)
        _note(self, "asyncio.Semaphore", "acquire", self._value)
        return True

    def release(self):
        _note(self, "asyncio.Semaphore", "release", self._value + 1)
        self._give(1)

    def _give(self, more):
        # Who is woken has its share already: nobody can take it before it runs.
        self._value += more
        self._value -= self._waiters.wake()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._bound_value = value

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier(mixins._LoopBoundMixin):
    # "filling" until all parties are inside, "draining" until the last of them has left. Instead of draining it is
    # "resetting", if those inside fail. "broken" it stays, until it is reset.

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._count = 0
        self._state = "filling"
        self._waiters = _Row()

    def __repr__(self):
        waiters = "" if self.broken else f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{object.__repr__(self)[1:-1]} [{self._state}{waiters}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *exc_info):
        pass

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == "filling" else 0)
    broken = property(lambda self: self._state == "broken")

    async def wait(self):
        # Those of the last round leave first.
        await self._change_from("draining", "resetting")
        if self.broken:
            raise BrokenBarrierError("Barrier aborted")
        index = self._count
        self._count += 1
        try:
            if self._count == self._parties:
                self._change_to("draining")
            else:
                _note(self, "asyncio.Barrier", "want wait")
            await self._change_from("filling")
            if self._state != "draining":
                raise BrokenBarrierError("Abort or reset of barrier")
            _note(self, "asyncio.Barrier", "wait")
        finally:
            self._count -= 1
            if not self._count and self._state in ("draining", "resetting"):
                self._change_to("filling")
        return index

    async def reset(self):
        self._change_to("resetting" if self._count else "filling")

    async def abort(self):
        self._change_to("broken")

    async def _change_from(self, *states):
        while self._state in states:
            with self._waiters.place(self._get_loop()) as turn:
                await turn

    def _change_to(self, state):
        self._state = state
        self._waiters.wake_all()
