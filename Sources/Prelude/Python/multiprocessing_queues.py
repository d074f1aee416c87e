# Queues between processes: a pipe, locks for its ends, and a thread in each process that puts.

import threading
from queue import Empty, Full

import multiprocessing.connection as connection
import multiprocessing.context as context
import multiprocessing.reduction as _reduction
from multiprocessing.synchronize import SEM_VALUE_MAX as _MAX
from multiprocessing.util import Finalize, debug, info, is_exiting

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]

_sentinel = object()


class Queue:
    def __init__(self, maxsize=0, *, ctx):
        if maxsize <= 0:
            maxsize = _MAX
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._wlock = ctx.Lock()
        self._sem = ctx.BoundedSemaphore(maxsize)
        self._reset()

    def __getstate__(self):
        context.assert_spawning(self)
        return (self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem)

    def __setstate__(self, state):
        self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem = state
        self._reset()

    def _reset(self):
        # In each process anew: what has not been sent is the other process's to send.
        self._pid = _processes.pid()
        self._notempty = threading.Condition(threading.Lock())
        self._buffer = _deque()
        self._thread = self._close = self._jointhread = None
        self._closed = self._joincancelled = False
        _note(self, "mp.Queue", "make feed", None, self._notempty._waiters)
        for part in (self._rlock._lock, self._wlock._lock, self._sem._sem):
            _note(self, "mp.Queue", "make", None, part)

    def _check(self):
        if self._pid != _processes.pid():
            closed = self._closed
            self._reset()
            self._closed = closed
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")

    def put(self, obj, block=True, timeout=None):
        self._check()
        if not self._sem.acquire(block, timeout):
            raise Full
        _note(self, "mp.Queue", "put")
        with self._notempty:
            self._append(obj)
            _note(self, "mp.Queue", "fill")

    def _append(self, obj):
        # For the feeder, which starts with the first.
        if self._thread is None:
            self._start_thread()
        self._buffer.append(obj)
        self._notempty.notify()

    def get(self, block=True, timeout=None):
        self._check()
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
                _note(self, "mp.Queue", "get")
            self._sem.release()
            return _reduction.ForkingPickler.loads(data)
        end = _clock() / 1e9 + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            rest = end - _clock() / 1e9 if block else 0
            if not self._reader.poll(rest if rest > 0 else 0):
                raise Empty
            data = self._reader.recv_bytes()
            _note(self, "mp.Queue", "get")
            self._sem.release()
        finally:
            self._rlock.release()
        return _reduction.ForkingPickler.loads(data)

    def qsize(self):
        return self._maxsize - self._sem.get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem.get_value() == 0

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def close(self):
        self._closed = True
        stop_feeder, self._close = self._close, None
        if stop_feeder:
            stop_feeder()

    def join_thread(self):
        debug("Queue.join_thread()")
        assert self._closed, "Queue {0!r} not closed".format(self)
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        debug("Queue.cancel_join_thread()")
        self._joincancelled = True
        if self._jointhread is not None:
            self._jointhread.cancel()
            self._jointhread = None

    def _terminate_broken(self):
        self._reader.close()
        self.close()
        self.join_thread()

    def _start_thread(self):
        debug("Queue._start_thread()")
        self._buffer.clear()
        self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
        self._thread.start()
        if not self._joincancelled:
            self._jointhread = Finalize(self._thread, self._finalize_join, (self._thread,), exitpriority=-5)
        self._close = Finalize(self, self._finalize_close, (self._buffer, self._notempty), exitpriority=10)

    @staticmethod
    def _finalize_join(thread):
        debug("joining queue thread")
        thread.join()
        debug("... queue thread joined")

    @staticmethod
    def _finalize_close(buffer, notempty):
        debug("telling queue thread to quit")
        with notempty:
            _note(notempty._waiters, "mp.Queue", "end")
            buffer.append(_sentinel)
            notempty.notify()

    def _feed(self):
        # The feeder: takes what was put and sends it.
        buffer, notempty, writer, lock = self._buffer, self._notempty, self._writer, self._wlock
        while True:
            try:
                with notempty:
                    while not buffer:
                        notempty.wait()
                    _note(self, "mp.Queue", "take")
                while buffer:
                    obj = buffer.popleft()
                    if obj is _sentinel:
                        debug("feeder thread got sentinel -- exiting")
                        return
                    data = _reduction.ForkingPickler.dumps(obj)
                    obj = None
                    with lock:
                        writer.send_bytes(data)
                        _note(self, "mp.Queue", "send")
            except Exception as e:
                if is_exiting():
                    info("error in queue thread: %s", e)
                    return
                _note(self, "mp.Queue", "cannot send")
                self._sem.release()
                self._on_queue_feeder_error(e, obj)

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        import sys
        _report_to(sys.stderr, e)


class JoinableQueue(Queue):
    def __init__(self, maxsize=0, *, ctx):
        super().__init__(maxsize, ctx=ctx)
        self._cond = ctx.Condition()
        self._unfinished_tasks = ctx.Semaphore(0)

    def __getstate__(self):
        return (*super().__getstate__(), self._cond, self._unfinished_tasks)

    def __setstate__(self, state):
        *queue_state, self._cond, self._unfinished_tasks = state
        super().__setstate__(queue_state)

    def _append(self, obj):
        with self._cond:
            super()._append(obj)
            self._unfinished_tasks.release()

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished_tasks.get_value() == 0:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if self._unfinished_tasks.get_value() != 0:
                self._cond.wait()


class SimpleQueue:
    def __init__(self, *, ctx):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._poll = self._reader.poll
        self._wlock = ctx.Lock()
        self._tell()

    def __getstate__(self):
        context.assert_spawning(self)
        return (self._reader, self._writer, self._rlock, self._wlock)

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state
        self._poll = self._reader.poll
        self._tell()

    def _tell(self):
        for part in (self._rlock._lock, self._wlock._lock):
            _note(self, "mp.Queue", "make", None, part)

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
            _note(self, "mp.Queue", "get")
        return _reduction.ForkingPickler.loads(data)

    def put(self, obj):
        data = _reduction.ForkingPickler.dumps(obj)
        with self._wlock:
            _note(self, "mp.Queue", "put")
            self._writer.send_bytes(data)
