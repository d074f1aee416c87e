"""Work that takes time, for programs that compare ways of doing several things at once.

Plait has this module built in, where the time is virtual: a program that imports it needs nothing beside it. This file
does the same under python3, in real time: put it beside the program.

    cpu(seconds)             keeps the processor busy
    io(seconds)              waits, as for a disk or a network
    request(name, seconds)   waits, and returns an answer that depends on the name alone
    async_io, async_request  the same two, to be awaited
"""

import time

__all__ = ["cpu", "io", "request", "async_io", "async_request"]


def _checked(seconds):
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"seconds must be a number, not {type(seconds).__name__}")
    if not 0 <= seconds < float("inf"):
        raise ValueError("seconds must be 0 or more")
    return seconds


def cpu(seconds):
    # The thread's own time: how long it has really run, however often it had to wait for its turn.
    end = time.thread_time() + _checked(seconds)
    while time.thread_time() < end:
        pass


def io(seconds):
    time.sleep(_checked(seconds))


def _answer(name):
    return f"answer of {name}"


def request(name, seconds):
    io(seconds)
    return _answer(name)


def async_io(seconds):
    import asyncio
    return asyncio.sleep(_checked(seconds))


def async_request(name, seconds):
    import asyncio
    return asyncio.sleep(_checked(seconds), _answer(name))
