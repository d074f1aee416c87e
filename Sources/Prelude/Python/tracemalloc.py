# `tracemalloc`: there are no allocations to trace; programs that ask get empty answers.


class _State:
    tracing = False
    limit = 1


class Snapshot:
    def __init__(self, traces=(), traceback_limit=1):
        self.traces = traces
        self.traceback_limit = traceback_limit

    def statistics(self, key_type, cumulative=False):
        return []

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        return []

    def filter_traces(self, filters):
        return self


class Filter:
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        self.inclusive = inclusive
        self.filename_pattern = filename_pattern
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain


def start(nframe=1):
    _State.tracing = True
    _State.limit = nframe


def stop():
    _State.tracing = False


def is_tracing():
    return _State.tracing


def get_traceback_limit():
    return _State.limit


def get_traced_memory():
    return (0, 0)


def get_tracemalloc_memory():
    return 0


def reset_peak():
    pass


def clear_traces():
    pass


def get_object_traceback(obj):
    return None


def take_snapshot():
    if not _State.tracing:
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot()
