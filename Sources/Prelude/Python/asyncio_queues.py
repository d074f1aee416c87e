# Queues for tasks: two rows of them, those who wait for an item and those who wait for room. Who is woken leaves its row
# at once, and looks again when it runs: somebody may have been quicker.

import types

from asyncio import locks, mixins
from heapq import heappop as _heappop, heappush as _heappush

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty")


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class Queue(mixins._LoopBoundMixin):
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = locks._Row(), locks._Row()
        self._finished = locks.Event()
        self._finished._set()
        # Items that were put and for which nobody has said `task_done` yet.
        self._unfinished_tasks = 0
        self._init(maxsize)

    # What is in it, and in which order it leaves: subclasses decide that.

    def _init(self, maxsize):
        self._queue = _deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    def __repr__(self):
        return f"<{_type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{_type(self).__name__} {self._format()}>"

    def _format(self):
        items = getattr(self, "_queue", None)
        told = [
            f"maxsize={self._maxsize!r}",
            f"_queue={list(items)!r}" if items else "",
            f"_getters[{len(self._getters)}]" if self._getters else "",
            f"_putters[{len(self._putters)}]" if self._putters else "",
            f"tasks={self._unfinished_tasks}" if self._unfinished_tasks else "",
        ]
        return " ".join(filter(None, told))

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        await self._turn("want put", self._putters, self.full)
        return self.put_nowait(item)

    async def get(self):
        await self._turn("want get", self._getters, self.empty)
        return self.get_nowait()

    async def _turn(self, wish, row, blocked):
        while blocked():
            _note(self, "asyncio.Queue", wish)
            try:
                with row.place(self._get_loop()) as turn:
                    await turn
            except BaseException:
                # What this task was woken for may serve another.
                if turn.done() and not turn.cancelled() and not blocked():
                    row.dismiss()
                raise

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        _note(self, "asyncio.Queue", "put", self.qsize())
        self._finished._value = False
        self._unfinished_tasks += 1
        self._getters.dismiss()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        _note(self, "asyncio.Queue", "get", self.qsize())
        self._putters.dismiss()
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        _note(self, "asyncio.Queue", "task_done", self._unfinished_tasks)
        if not self._unfinished_tasks:
            self._finished._set()

    async def join(self):
        if self._unfinished_tasks > 0:
            _note(self, "asyncio.Queue", "want join")
            await self._finished._sleep()
            _note(self, "asyncio.Queue", "join")


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        _heappush(self._queue, item)

    def _get(self):
        return _heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()
