# `queue`: queues over `threading.Condition`, as in CPython. Each operation blocks where CPython's would.

import threading as _threading
from _queue import Empty, SimpleQueue
from _primitives import Condition as _Condition, _end
from heapq import heappop as _heappop, heappush as _heappush

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Full(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _threading.Lock()
        self.not_empty = _threading.Condition(self.mutex)
        self.not_full = _threading.Condition(self.mutex)
        self.all_tasks_done = _threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        _note(self, "Queue", "make get", maxsize, self.not_empty._waiters)
        _note(self, "Queue", "make put", maxsize, self.not_full._waiters)
        _note(self, "Queue", "make join", maxsize, self.all_tasks_done._waiters)

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            _note(self, "Queue", "task_done", unfinished)
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError("task_done() called too many times")
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            _note(self, "Queue", "join", self.unfinished_tasks)
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        _note(self, "Queue", "want")
        with self.mutex:
            if self.maxsize > 0 and (timeout is not None or self._qsize() >= self.maxsize):
                _wait_while(self._is_full, self.not_full, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            if _is_observed():
                _note(self, "Queue", "put", self._qsize())
            if _type(self.not_empty) is _Condition:
                self.not_empty._waiters.notify(1)
            else:
                self.not_empty.notify()

    def get(self, block=True, timeout=None):
        _note(self, "Queue", "want")
        with self.mutex:
            if timeout is not None or not self._qsize():
                _wait_while(self._is_empty, self.not_empty, block, timeout, Empty)
            item = self._get()
            if _is_observed():
                _note(self, "Queue", "get", self._qsize())
            if _type(self.not_full) is _Condition:
                self.not_full._waiters.notify(1)
            else:
                self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _is_full(self):
        return self._qsize() >= self.maxsize

    def _is_empty(self):
        return not self._qsize()

    # How the items are kept: subclasses may change it.

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


def _wait_while(is_blocked, condition, block, timeout, error):
    """Wait as `block` and `timeout` say; the error if that is not long enough."""
    if block and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    if not is_blocked():
        return
    if not block:
        raise error
    # In whole nanoseconds: a rest too small for the clock would be waited for without end.
    end = None if timeout is None else _end(0.0 + timeout)
    while is_blocked():
        if end is None:
            condition.wait()
            continue
        now = _clock()
        if end <= now:
            raise error
        condition.wait((end - now) / 1e9)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    # `queue` is a binary heap, as `heapq` keeps it.

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class _PySimpleQueue:
    # CPython's version in Python, for those who ask for it by name.

    def __init__(self):
        self._queue = _deque()
        self._count = _threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)
