# `ProcessPoolExecutor`: calls that processes make. A thread hands the calls out, takes the results, and sees it when a
# process dies.

import os
import threading

import multiprocessing as mp
import multiprocessing.connection as _connection
import multiprocessing.queues as _queues
from concurrent.futures import _base

EXTRA_QUEUED_CALLS = 1


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    def __init__(self, exc, tb):
        import traceback
        text = "".join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs


class _CallQueue(_queues.Queue):
    # What cannot be pickled is its future's exception.

    def __init__(self, size, pending, wake, *, ctx):
        super().__init__(size, ctx=ctx)
        self._pending = pending
        self._wake = wake

    def _on_queue_feeder_error(self, e, obj):
        if obj is None:
            return
        item = self._pending.pop(obj[0], None)
        if item is not None:
            import traceback
            text = "".join(traceback.format_exception(type(e), e, e.__traceback__))
            e.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
            item.future.set_exception(e)
        self._wake()


class _Exit:
    def __init__(self):
        self.has_begun = False
        self.is_registered = False
        self.pools = {}

    def register(self, pool):
        if not self.is_registered:
            self.is_registered = True
            threading._register_atexit(self.run)
        self.pools[pool] = True

    def run(self):
        self.has_begun = True
        pools = list(self.pools)
        for pool in pools:
            pool._wake()
        for pool in pools:
            pool._manager.join()


_exit = _Exit()


# --- In the workers ---

def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _process_worker(calls, results, initializer, initargs, max_tasks):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._log("critical", "Exception in initializer:")
            return
    done = 0
    while True:
        call = calls.get(block=True)
        if call is None:
            results.put(os.getpid())
            return
        work_id, fn, args, kwargs = call
        exception = result = None
        try:
            result = fn(*args, **kwargs)
        except BaseException as e:
            exception = _ExceptionWithTraceback(e, e.__traceback__)
        done += 1
        leaves = max_tasks is not None and done >= max_tasks
        try:
            results.put((work_id, exception, result, os.getpid() if leaves else None))
        except BaseException as e:
            results.put((work_id, _ExceptionWithTraceback(e, e.__traceback__), None, os.getpid() if leaves else None))
        call = fn = args = kwargs = result = exception = None
        if leaves:
            return


# --- The executor ---

class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if mp_context is None:
            mp_context = mp.get_context("spawn") if max_tasks_per_child is not None else mp.get_context()
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            if mp_context.get_start_method(allow_none=False) == "fork":
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                                 "supply a different mp_context.")
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks_per_child = max_tasks_per_child
        self._manager = None
        self._processes = {}
        self._lock = threading.Lock()
        self._shutdown = False
        self._cancels = False
        self._broken = False
        self._count = 0
        self._pending = {}
        self._work_ids = _deque()
        self._wake_reader, self._wake_writer = mp_context.Pipe(duplex=False)
        self._calls = _CallQueue(max_workers + EXTRA_QUEUED_CALLS, self._pending, self._wake, ctx=mp_context)
        self._results = mp_context.SimpleQueue()
        # Calls that have been handed out and not answered.
        self._out = {}

    def _wake(self):
        if not self._wake_writer.closed:
            self._wake_writer.send_bytes(b"")

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _exit.has_begun:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._pending[self._count] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.append(self._count)
            self._count += 1
            self._wake()
            if self._manager is None:
                for _ in range(self._max_workers):
                    self._start_process()
                _exit.register(self)
                self._manager = threading.Thread(target=self._manage)
                self._manager.start()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        chunks = _chunks(zip(*iterables), chunksize)
        results = super().map(_Chunk(fn), chunks, timeout=timeout)
        return _chained(results)

    def _start_process(self):
        p = self._mp_context.Process(target=_process_worker, args=(
            self._calls, self._results, self._initializer, self._initargs, self._max_tasks_per_child))
        p.start()
        self._processes[p.pid] = p

    # The thread

    def _manage(self):
        while True:
            self._hand_out()
            reader = self._results._reader
            ready = _connection.wait([reader, self._wake_reader] + [p.sentinel for p in self._processes.values()])
            while self._wake_reader.poll():
                self._wake_reader.recv_bytes()
            if reader in ready:
                self._take(self._results.get())
            elif any(isinstance(x, int) for x in ready) and not self._results._reader.poll():
                return self._break()
            if (self._shutdown or _exit.has_begun) and self._is_done():
                return self._end()

    def _hand_out(self):
        while self._work_ids and not self._calls.full():
            work_id = self._work_ids.popleft()
            item = self._pending.get(work_id)
            if item is None:
                continue
            if item.future.set_running_or_notify_cancel():
                self._calls.put((work_id, item.fn, item.args, item.kwargs))
            else:
                del self._pending[work_id]

    def _take(self, answer):
        if isinstance(answer, int):
            self._processes.pop(answer).join()
            return
        work_id, exception, result, leaving = answer
        item = self._pending.pop(work_id, None)
        if item is not None:
            if exception is not None:
                item.future.set_exception(exception)
            else:
                item.future.set_result(result)
        if leaving is not None:
            self._processes.pop(leaving).join()
            if not self._shutdown:
                self._start_process()

    def _is_done(self):
        if self._cancels:
            for work_id, item in list(self._pending.items()):
                if item.future.cancel():
                    del self._pending[work_id]
            self._cancels = False
        return not self._pending

    def _break(self):
        with self._lock:
            self._broken = "A child process terminated abruptly, the process pool is not usable anymore"
            self._shutdown = True
        for item in list(self._pending.values()):
            item.future.set_exception(BrokenProcessPool(
                "A process in the process pool was terminated abruptly while the future was running or pending."))
        self._pending.clear()
        for p in self._processes.values():
            p.terminate()
        self._close()

    def _end(self):
        with self._lock:
            self._shutdown = True
        for _ in self._processes:
            self._calls.put(None)
        self._close()

    def _close(self):
        for p in self._processes.values():
            p.join()
        self._processes.clear()
        self._calls.close()
        self._calls.join_thread()
        with self._lock:
            self._wake_writer.close()
        _exit.pools.pop(self, None)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._cancels = cancel_futures
            self._shutdown = True
            if self._manager is not None:
                self._wake()
        if self._manager is not None and wait:
            self._manager.join()


class _Chunk:
    def __init__(self, fn):
        self.fn = fn

    def __call__(self, chunk):
        return _process_chunk(self.fn, chunk)


def _chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


def _chained(results):
    for chunk in results:
        chunk.reverse()
        while chunk:
            yield chunk.pop()
