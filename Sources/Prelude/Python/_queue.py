# `_queue`: the queue without bounds, which in CPython is written in C.

from _primitives import Condition as _Condition, _end


class Empty(Exception):
    pass


class SimpleQueue:
    def __init__(self):
        self._queue = _deque()
        self._ready = _Condition(_make_lock(False))
        _note(self, "Queue", "make get", 0, self._ready._waiters)

    def put(self, item, block=True, timeout=None):
        _note(self, "Queue", "want")
        with self._ready:
            self._queue.append(item)
            _note(self, "Queue", "put", len(self._queue))
            self._ready.notify()

    def get(self, block=True, timeout=None):
        if block and timeout is not None and _seconds(timeout) < 0:
            raise ValueError("'timeout' must be a non-negative number")
        _note(self, "Queue", "want")
        with self._ready:
            if not block:
                if not self._queue:
                    raise Empty
            elif timeout is None:
                while not self._queue:
                    self._ready.wait()
            elif not self._queue:
                end = _end(timeout)
                while not self._queue:
                    rest = (end - _clock()) / 1e9
                    if rest <= 0:
                        raise Empty
                    self._ready.wait(rest)
            item = self._queue.popleft()
            _note(self, "Queue", "get", len(self._queue))
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)
