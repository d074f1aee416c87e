# `ThreadPoolExecutor`: calls that threads make, which are started as they are needed and wait for work.

import os
import threading

from concurrent.futures import _base
from _primitives import Condition as _Condition


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _Exit:
    # What is done when the program ends: all that was submitted is still called.

    def __init__(self):
        self.has_begun = False
        self.is_registered = False
        # The threads that live, and the pools that they work for.
        self.pools = {}

    def register(self):
        if not self.is_registered:
            self.is_registered = True
            threading._register_atexit(self.run)

    def run(self):
        self.has_begun = True
        threads = list(self.pools.items())
        for _, pool in threads:
            pool._wake_all()
        for thread, _ in threads:
            thread.join()


_exit = _Exit()


def _run(future, function, args, kwargs):
    # One call, unless it was cancelled before its turn came.
    if future.set_running_or_notify_cancel():
        try:
            value = function(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
            # The traceback has this frame.
            future = function = args = kwargs = None
        else:
            future.set_result(value)


class ThreadPoolExecutor(_base.Executor):
    # All that its threads and those who submit share is guarded by the lock of `_ready`.

    _made = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        self._max_workers = min(32, (os.cpu_count() or 1) + 4) if max_workers is None else max_workers
        if self._max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if not (initializer is None or callable(initializer)):
            raise TypeError("initializer must be a callable")
        # The calls to make: (future, function, arguments, keyword arguments).
        self._work = _deque()
        self._ready = _Condition(_make_lock(False))
        _note(self, "Executor", "make work", None, self._ready._waiters)
        # How many calls have ended for which no other one has been submitted.
        self._idle = 0
        self._threads = set()
        self._broken = False
        self._shutdown = False
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._made}"
            ThreadPoolExecutor._made += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        future = _base.Future()
        thread = None
        with self._ready:
            _note(future, "Future", "submit", None, self)
            self._check_usable()
            self._work.append((future, fn, args, kwargs))
            if self._idle > 0:
                self._idle -= 1
            elif len(self._threads) < self._max_workers:
                thread = self._new_thread()
            self._ready.notify()
        if thread is not None:
            thread.start()
        return future

    def _check_usable(self):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if _exit.has_begun:
            raise RuntimeError("cannot schedule new futures after interpreter shutdown")

    def _new_thread(self):
        _exit.register()
        name = f"{self._thread_name_prefix}_{len(self._threads)}"
        thread = threading.Thread(name=name, target=self._serve)
        self._threads.add(thread)
        _exit.pools[thread] = self
        return thread

    def _serve(self):
        # What each of the threads does.
        try:
            if self._initializer is not None:
                try:
                    self._initializer(*self._initargs)
                except BaseException:
                    _base._log("critical", "Exception in initializer:")
                    self._initializer_failed()
                    return
            call = self._next()
            while call is not None:
                _run(*call)
                call = None
                self._idle += 1
                call = self._next()
        except BaseException:
            _base._log("critical", "Exception in worker")
        finally:
            _exit.pools.pop(threading.current_thread(), None)

    def _next(self):
        with self._ready:
            while not self._work:
                if self._shutdown or _exit.has_begun:
                    self._shutdown = True
                    return None
                _note(self, "Executor", "idle")
                self._ready.wait()
            call = self._work.popleft()
            _note(call[0], "Future", "run", None, self)
            return call

    def _initializer_failed(self):
        with self._ready:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            while self._work:
                self._work.popleft()[0].set_exception(BrokenThreadPool(self._broken))

    def _wake_all(self):
        with self._ready:
            _note(self, "Executor", "shutdown")
            self._ready.notify_all()

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._ready:
            _note(self, "Executor", "shutdown")
            self._shutdown = True
            while cancel_futures and self._work:
                self._work.popleft()[0].cancel()
            self._ready.notify_all()
        if wait:
            for thread in self._threads:
                thread.join()
