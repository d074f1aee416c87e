# `simulate`: work that takes time, for programs that compare ways of doing several things at once. The processor's
# time goes by in pieces, so that threads may switch in it. `lessons/simulate.py` is the same for python3.

__all__ = ["cpu", "io", "request", "async_io", "async_request"]


def _checked(seconds):
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"seconds must be a number, not {_type(seconds).__name__}")
    if not 0 <= seconds < float("inf"):
        raise ValueError("seconds must be 0 or more")
    return seconds


def cpu(seconds):
    left = round(_checked(seconds) * 1e9)
    _note(cpu, "simulate", "cpu", left)
    while left > 0:
        left = _time.burn(left)


def io(seconds):
    _time.sleep(_checked(seconds))


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


def _begin():
    # What `plait compare` measures begins here.
    _time.begin()
