# Pickling for other processes.

import io
import os
import pickle

import multiprocessing.context as context

HAVE_SEND_HANDLE = True


class ForkingPickler(pickle.Pickler):
    _extra_reducers = {}

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce

    def reducer_override(self, obj):
        reduce = self._extra_reducers.get(type(obj))
        return NotImplemented if reduce is None else reduce(obj)

    @classmethod
    def dumps(cls, obj, protocol=None):
        if not cls._extra_reducers:
            return pickle.dumps(obj, protocol)
        buffer = io.BytesIO()
        cls(buffer, protocol).dump(obj)
        return buffer.getvalue()

    loads = staticmethod(pickle.loads)


register = ForkingPickler.register


class _SpawnPickler(ForkingPickler):
    # What processes share goes along as it is: only its place in `kept` is written.

    def __init__(self, file, kept):
        super().__init__(file)
        self.kept = kept

    def persistent_id(self, obj):
        if not _processes.is_kept(obj):
            return None
        self.kept.append(obj)
        return len(self.kept) - 1


class _SpawnUnpickler(pickle.Unpickler):
    def __init__(self, file, kept):
        super().__init__(file)
        self.kept = kept

    def persistent_load(self, pid):
        return self.kept[pid]


def dump(obj, file, protocol=None):
    ForkingPickler(file, protocol).dump(obj)


def reduce_connection(conn):
    # A spawned process has its parent's descriptors; others fetch it from here.
    if context.get_spawning_popen() is not None:
        return _rebuild_connection, (None, conn.fileno(), conn.readable, conn.writable)
    copy = _processes.duplicate(conn.fileno(), [])
    return _rebuild_connection, (os.getpid(), copy, conn.readable, conn.writable)


def _rebuild_connection(pid, number, readable, writable):
    from multiprocessing.connection import Connection
    if pid is not None and pid != os.getpid():
        number = _processes.fetch(pid, number)
    return Connection(number, readable, writable)
