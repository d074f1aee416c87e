# Pools: workers that take calls from a queue, and three threads that feed them, replace them and take their results.

import threading
import queue

import multiprocessing.context as context
import multiprocessing.process as _process
import multiprocessing.util as util
from multiprocessing.connection import wait as _wait

__all__ = ["Pool", "ThreadPool"]

INIT = "INIT"
RUN = "RUN"
CLOSE = "CLOSE"
TERMINATE = "TERMINATE"


class _Jobs:
    def __init__(self):
        self.count = 0

    def next(self):
        self.count += 1
        return self.count - 1


_jobs = _Jobs()


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    function, rest = args
    return [function(*each) for each in rest]


# --- In the workers ---

def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class ExceptionWithTraceback:
    # Goes through the pipe in place of the exception, which would leave its traceback behind.

    def __init__(self, exc, tb):
        import traceback
        text = "".join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


class RemoteTraceback(Exception):
    def __str__(self):
        return self.tb

    def __init__(self, tb):
        self.tb = tb


class MaybeEncodingError(Exception):
    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError(f"Maxtasks {maxtasks!r} is not valid")
    _close_other_ends(inqueue, outqueue)
    if initializer is not None:
        initializer(*initargs)
    served = 0
    while served != maxtasks:
        call = _next_call(inqueue)
        if call is None:
            break
        _answer(outqueue, call, wrap_exception)
        call = None
        served += 1
    util.debug("worker exiting after %d tasks" % served)


def _close_other_ends(inqueue, outqueue):
    # Threads' queues have none.
    if hasattr(inqueue, "_writer"):
        inqueue._writer.close()
        outqueue._reader.close()


def _next_call(inqueue):
    try:
        call = inqueue.get()
    except (EOFError, OSError):
        util.debug("worker got EOFError or OSError -- exiting")
        return None
    if call is None:
        util.debug("worker got sentinel -- exiting")
    return call


def _answer(outqueue, call, wrap_exception):
    job, i, function, args, kwds = call
    try:
        outcome = True, function(*args, **kwds)
    except Exception as e:
        is_to_wrap = wrap_exception and function is not _helper_reraises_exception
        outcome = False, ExceptionWithTraceback(e, e.__traceback__) if is_to_wrap else e
    try:
        outqueue.put((job, i, outcome))
    except Exception as e:
        wrapped = MaybeEncodingError(e, outcome[1])
        util.debug("Possible encoding error while sending result: %s" % wrapped)
        outqueue.put((job, i, (False, wrapped)))


def _helper_reraises_exception(ex):
    raise ex


# --- The pool ---

class _Cache(dict):
    # Results that are still to come; tells the pool when there are none.

    def __init__(self, notifier):
        super().__init__()
        self.notifier = notifier

    def __delitem__(self, item):
        super().__delitem__(item)
        if not self:
            self.notifier.put(None)


class Pool:
    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or _default_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._change_notifier = self._ctx.SimpleQueue()
        self._cache = _Cache(self._change_notifier)
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            import os
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if not (maxtasksperchild is None or isinstance(maxtasksperchild, int) and maxtasksperchild > 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if not (initializer is None or callable(initializer)):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._repopulate()
        self._handlers = {}
        self._worker_handler = self._thread(self._handle_workers)
        self._task_handler = self._thread(self._handle_tasks)
        self._result_handler = self._thread(self._handle_results)
        self._terminate = util.Finalize(self, self._terminate_pool, exitpriority=15)
        self._state = RUN

    def _thread(self, function):
        thread = threading.Thread(target=function)
        thread.daemon = True
        thread._state = RUN
        thread.start()
        return thread

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    # Workers

    def _repopulate(self):
        for _ in range(self._processes - len(self._pool)):
            w = self.Process(self._ctx, target=worker, args=(
                self._inqueue, self._outqueue, self._initializer, self._initargs, self._maxtasksperchild,
                self._wrap_exception))
            w.name = w.name.replace("Process", "PoolWorker")
            w.daemon = True
            w.start()
            self._pool.append(w)
            util.debug("added worker")

    def _join_exited(self):
        gone = False
        for i in reversed(range(len(self._pool))):
            w = self._pool[i]
            if w.exitcode is not None:
                util.debug("cleaning up worker %d" % i)
                w.join()
                gone = True
                del self._pool[i]
        return gone

    def _wait_for_updates(self):
        sentinels = [w.sentinel for w in self._pool]
        _wait(sentinels + [self._change_notifier._reader])
        while not self._change_notifier.empty():
            self._change_notifier.get()

    def _handle_workers(self):
        thread = threading.current_thread()
        while thread._state == RUN or self._cache and thread._state != TERMINATE:
            if self._join_exited():
                self._repopulate()
            self._wait_for_updates()
        self._taskqueue.put(None)
        util.debug("worker handler exiting")

    def _handle_tasks(self):
        thread = threading.current_thread()
        task = None
        for tasks, set_length in iter(self._taskqueue.get, None):
            try:
                for task in tasks:
                    if thread._state != RUN:
                        break
                    try:
                        self._inqueue.put(task)
                    except Exception as e:
                        job, i = task[:2]
                        try:
                            self._cache[job]._set(i, (False, e))
                        except KeyError:
                            pass
                else:
                    if set_length:
                        set_length(task[1] + 1 if task else 0)
                    continue
                break
            finally:
                task = tasks = None
        try:
            util.debug("task handler sending sentinel to result handler")
            self._outqueue.put(None)
            util.debug("task handler sending sentinels to workers")
            for _ in self._pool:
                self._inqueue.put(None)
        except OSError:
            util.debug("task handler got OSError when sending sentinels")

    def _handle_results(self):
        thread = threading.current_thread()
        while True:
            task = self._result()
            if task is None and (thread._state != RUN or self._taken_all()):
                break
            if task is False:
                return
            self._take(task)
        while self._cache and thread._state != TERMINATE:
            task = self._result()
            if task is False:
                return
            self._take(task)

    def _taken_all(self):
        return True

    def _result(self):
        try:
            return self._outqueue.get()
        except (OSError, EOFError):
            util.debug("result handler got EOFError/OSError -- exiting")
            return False

    def _take(self, task):
        if task is None:
            return
        job, i, value = task
        try:
            self._cache[job]._set(i, value)
        except KeyError:
            pass

    # Calls

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None or not len(iterable):
            # Four for each worker, rounded up.
            chunksize = -(-len(iterable) // (4 * len(self._pool)))
        batches = _batches(func, iterable, chunksize)
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        self._taskqueue.put((self._generate(result._job, mapper, batches), None))
        return result

    def _generate(self, job, func, iterable):
        # What goes wrong in the program's iterable is raised where the result is taken.
        i = -1
        try:
            for i, x in enumerate(iterable):
                yield job, i, func, (x,), {}
        except Exception as e:
            yield job, i + 1, _helper_reraises_exception, (e,), {}

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize == 1:
            result = kind(self)
            self._taskqueue.put((self._generate(result._job, func, iterable), result._set_length))
            return result
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0:n}".format(chunksize))
        batches = _batches(func, iterable, chunksize)
        result = kind(self)
        self._taskqueue.put((self._generate(result._job, mapstar, batches), result._set_length))
        return (item for chunk in result for item in chunk)

    # The end

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def close(self):
        util.debug("closing pool")
        if self._state == RUN:
            self._state = self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        util.debug("terminating pool")
        self._state = TERMINATE
        self._terminate()

    def join(self):
        util.debug("joining pool")
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for w in self._pool:
            w.join()

    def _empty_queue(self):
        # The feeding thread may wait for room.
        self._inqueue._rlock.acquire()
        while self._task_handler.is_alive() and self._inqueue._reader.poll():
            self._inqueue._reader.recv_bytes()

    def _terminate_pool(self):
        util.debug("finalizing pool")
        self._worker_handler._state = TERMINATE
        self._task_handler._state = TERMINATE
        self._change_notifier.put(None)
        self._empty_queue()
        self._result_handler._state = TERMINATE
        self._outqueue.put(None)
        self._worker_handler.join()
        if self._pool and hasattr(self._pool[0], "terminate"):
            for w in self._pool:
                if w.exitcode is None:
                    w.terminate()
        self._task_handler.join()
        self._result_handler.join()
        if self._pool and hasattr(self._pool[0], "terminate"):
            for w in self._pool:
                w.join()

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __enter__(self):
        self._check_running()
        return self


def _default_context():
    return context._default_context.get_context()


def _batches(func, iterable, size):
    it = iter(iterable)
    while True:
        batch = []
        while len(batch) < size:
            try:
                batch.append(next(it))
            except StopIteration:
                break
        if not batch:
            return
        yield func, tuple(batch)


# --- Results ---

class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._job = _jobs.next()
        self._event = threading.Event()
        # What to call with the value, by whether that is a result.
        self._callbacks = {True: callback, False: error_callback}
        self._pool, self._cache = pool, pool._cache
        self._cache[self._job] = self

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if self.ready():
            return self._success
        raise ValueError(f"{self!r} not ready")

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise context.TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, outcome):
        self._finish(*outcome)

    def _finish(self, success, value):
        self._success, self._value = success, value
        callback = self._callbacks[success]
        if callback:
            callback(value)
        self._event.set()
        del self._cache[self._job]
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    # All results, or the first failure; it is there when the last chunk is.

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success, self._value = True, [None] * length
        self._chunksize = chunksize
        self._chunks_left = -(-length // chunksize) if chunksize > 0 else 0
        if not self._chunks_left:
            self._event.set()
            del self._cache[self._job]

    def _set(self, i, outcome):
        success, value = outcome
        if self._success and success:
            start = i * self._chunksize
            self._value[start:start + self._chunksize] = value
        elif self._success:
            self._success, self._value = outcome
        self._chunks_left -= 1
        if not self._chunks_left:
            self._finish(self._success, self._value)


class IMapIterator:
    def __init__(self, pool):
        self._job = _jobs.next()
        self._cond = threading.Condition(threading.Lock())
        # What can be taken; how many came into it, and of how many; what has to wait for those before it.
        self._items = _deque()
        self._index = 0
        self._length = None
        self._early = {}
        self._pool, self._cache = pool, pool._cache
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration
                self._cond.wait(timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration
                    raise context.TimeoutError
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, i, obj):
        with self._cond:
            self._early[self._place(i)] = obj
            while self._index in self._early:
                self._items.append(self._early.pop(self._index))
                self._index += 1
                self._cond.notify()
            self._end_if_complete()

    def _place(self, i):
        return i

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
            self._end_if_complete()

    def _end_if_complete(self):
        if self._index == self._length and self._job in self._cache:
            del self._cache[self._job]
            self._pool = None


class IMapUnorderedIterator(IMapIterator):
    def _place(self, i):
        # Whatever it is, it is next.
        return self._index


# --- With threads ---

class ThreadPool(Pool):
    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue, self._outqueue = queue.SimpleQueue(), queue.SimpleQueue()

    def _wait_for_updates(self):
        # Threads do not break down.
        self._change_notifier.get()

    def _empty_queue(self):
        try:
            while True:
                self._inqueue.get(block=False)
        except queue.Empty:
            pass
        for _ in self._pool:
            self._inqueue.put(None)
