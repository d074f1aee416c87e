# `time` on the machine's virtual clock. The calendar begins at a fixed moment, so that runs repeat.

_EPOCH = 1700000000


def sleep(seconds):
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"'{_type(seconds).__name__}' object cannot be interpreted as an integer")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _sleep(seconds)


def time():
    return _EPOCH + _clock() / 1e9


def time_ns():
    return _EPOCH * 1000000000 + _clock()


def monotonic():
    return _clock() / 1e9


def monotonic_ns():
    return _clock()


def perf_counter():
    return _clock() / 1e9


def perf_counter_ns():
    return _clock()


def process_time():
    return _clock() / 1e9


def thread_time():
    return _clock() / 1e9
