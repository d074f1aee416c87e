# `test.support.threading_helper` in Plait.

import _thread
import contextlib
import threading
import unittest

can_start_thread = True


def threading_setup():
    return threading.active_count(), 0


def threading_cleanup(*original_values):
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and thread is not threading.current_thread() and not thread.daemon:
            thread.join(1.0)


def reap_threads(func):
    return func


def requires_working_threading(*, module=False):
    return lambda test: test


def join_thread(thread, timeout=None):
    thread.join(30.0 if timeout is None else timeout)
    if thread.is_alive():
        raise AssertionError("failed to join the thread")


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    before = _thread._count()
    yield
    import time
    deadline = time.monotonic() + (60.0 if timeout is None else timeout)
    while _thread._count() > before:
        if time.monotonic() > deadline:
            raise AssertionError("threads are left")
        time.sleep(0.010)


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for t in threads:
        t.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for t in threads:
            t.join(60.0)


class catch_threading_exception:
    def __init__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None

    def _hook(self, args):
        self.exc_type = args.exc_type
        self.exc_value = args.exc_value
        self.exc_traceback = args.exc_traceback
        self.thread = args.thread

    def __enter__(self):
        self._saved = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *info):
        threading.excepthook = self._saved
