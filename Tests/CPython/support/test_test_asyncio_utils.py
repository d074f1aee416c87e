# What CPython's tests of asyncio use of `test.test_asyncio.utils`, in Plait: loops with a clock of the test's own,
# what runs a loop for a little, and what compares by pattern or type.

import asyncio
import contextlib
import inspect
import logging
import re
import time
import unittest
from unittest import mock

from asyncio import base_events, events
from asyncio.log import logger

CLOCK_RES = 0.05


def run_briefly(loop):
    async def nothing():
        return None
    coro = nothing()
    task = loop.create_task(coro)
    task._log_destroy_pending = False
    try:
        loop.run_until_complete(task)
    finally:
        coro.close()


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def run_until(loop, pred, timeout=30):
    end = time.monotonic() + timeout
    while not pred():
        if time.monotonic() >= end:
            raise TimeoutError
        loop.run_until_complete(asyncio.sleep(0.001))


class _NoEvents:
    def select(self, timeout):
        return []


class TestLoop(base_events.BaseEventLoop):
    # Its time passes by what the generator `gen` says, which is sent the time of each timer that was set.

    def __init__(self, gen=None):
        super().__init__()
        self._is_finite = gen is not None
        self._gen = gen() if gen is not None else iter_of_nothing()
        next(self._gen)
        self._now = 0
        self._new_timers = []
        self._clock_resolution = 1e-9
        self._selector = _NoEvents()

    def time(self):
        return self._now

    def advance_time(self, seconds):
        self._now += seconds or 0

    def call_at(self, when, callback, *args, context=None):
        self._new_timers.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        super()._run_once()
        # Each turn tells of the timers that it has set.
        timers, self._new_timers = self._new_timers, []
        for when in timers:
            self.advance_time(self._gen.send(when))

    def close(self):
        super().close()
        if self._is_finite:
            for _ in self._gen:
                raise AssertionError("the generator of times has not ended")

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


def iter_of_nothing():
    yield


def MockCallback(**kwargs):
    return mock.Mock(spec=["__call__"], **kwargs)


class MockPattern(str):
    def __eq__(self, other):
        return re.search(str(self), other, re.DOTALL) is not None


class MockInstanceOf:
    def __init__(self, type):
        self.wanted = type

    def __eq__(self, other):
        return isinstance(other, self.wanted)


def get_function_source(func):
    code = inspect.unwrap(func).__code__
    return code.co_filename, code.co_firstlineno


@contextlib.contextmanager
def disable_logger():
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if loop._default_executor is not None and not loop.is_closed():
            loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        events.set_event_loop(None)
        self.doCleanups()


async def await_without_task(coro):
    # Drives a coroutine from a callback, where no task runs.
    failures = []

    def drive():
        try:
            for _ in coro.__await__():
                pass
        except BaseException as e:
            failures.append(e)
    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if failures:
        raise failures[0]
