# Connections: messages over the machine's pipes, each with its length in front, as CPython sends them.

import os

import multiprocessing.context as context

__all__ = ["Client", "Listener", "Pipe", "wait"]

BUFSIZE = 8192
# A socket's room, as Linux has it; and a pipe's.
_SOCKET_ROOM = 212992
_PIPE_ROOM = 65536


def _taken():
    # Numbers that are files'.
    filesystem = _modules().get("_filesystem")
    return [] if filesystem is None else list(filesystem.state.open)


class _ConnectionBase:
    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        if handle < 0:
            raise ValueError("invalid handle")
        if not readable and not writable:
            raise ValueError("at least one of `readable` and `writable` must be True")
        self._handle = handle
        self._readable = readable
        self._writable = writable

    def _check_closed(self):
        if self._handle is None:
            raise OSError("handle is closed")

    def _check_readable(self):
        if not self._readable:
            raise OSError("connection is write-only")

    def _check_writable(self):
        if not self._writable:
            raise OSError("connection is read-only")

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check_closed()
        return self._handle

    def close(self):
        if self._handle is not None:
            try:
                self._close()
            finally:
                self._handle = None

    def send_bytes(self, buf, offset=0, size=None):
        self._check_closed()
        self._check_writable()
        data = bytes(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if len(data) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        self._send_bytes(data[offset:offset + size])

    def send(self, obj):
        self._check_closed()
        self._check_writable()
        self._send_bytes(_dumps(obj))

    def recv_bytes(self, maxlength=None):
        self._check_closed()
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        data = self._recv_bytes(maxlength)
        if data is None:
            self._readable = False
            if not self._writable:
                self.close()
            raise OSError("bad message length")
        return data

    def recv_bytes_into(self, buf, offset=0):
        self._check_closed()
        self._check_readable()
        if offset < 0:
            raise ValueError("negative offset")
        if offset > len(buf):
            raise ValueError("offset too large")
        data = self._recv_bytes()
        if len(buf) < offset + len(data):
            raise context.BufferTooShort(data)
        buf[offset:offset + len(data)] = data
        return len(data)

    def recv(self):
        self._check_closed()
        self._check_readable()
        return _loads(self._recv_bytes())

    def poll(self, timeout=0.0):
        self._check_closed()
        self._check_readable()
        return bool(_processes.poll([self._handle], timeout))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def __reduce__(self):
        import multiprocessing.reduction as reduction
        return reduction.reduce_connection(self)


class Connection(_ConnectionBase):
    def _close(self):
        _processes.close(self._handle)

    def _write(self, data):
        written = _processes.write(self._handle, data)
        while written is not None and 0 <= written < len(data):
            data = data[written:]
            written = _processes.write(self._handle, data)
        if written is None:
            raise OSError(9, "Bad file descriptor")
        if written < 0:
            raise BrokenPipeError(32, "Broken pipe")

    def _send_bytes(self, data):
        header = len(data).to_bytes(4, "big")
        if len(data) > 16384:
            # Two writes, between which another one may come.
            self._write(header)
            self._write(data)
        else:
            self._write(header + data)

    def _read(self, size):
        parts = []
        rest = size
        while rest > 0:
            part = _processes.read(self._handle, rest)
            if part is None:
                raise OSError(9, "Bad file descriptor")
            if not part:
                if rest == size:
                    raise EOFError
                raise OSError("got end of file during message")
            parts.append(part)
            rest -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _recv_bytes(self, maxsize=None):
        size = int.from_bytes(self._read(4), "big")
        if maxsize is not None and size > maxsize:
            return None
        return self._read(size) if size else b""


def _dumps(obj):
    import multiprocessing.reduction as reduction
    return reduction.ForkingPickler.dumps(obj)


def _loads(data):
    import multiprocessing.reduction as reduction
    return reduction.ForkingPickler.loads(data)


def Pipe(duplex=True):
    if duplex:
        left, right = _processes.pipe(_SOCKET_ROOM, True, _taken())
        return Connection(left), Connection(right)
    left, right = _processes.pipe(_PIPE_ROOM, False, _taken())
    return Connection(left, writable=False), Connection(right, readable=False)


def wait(object_list, timeout=None):
    objects = list(object_list)
    numbers = [obj if isinstance(obj, int) else obj.fileno() for obj in objects]
    ready = _processes.poll(numbers, timeout)
    return [obj for obj, number in zip(objects, numbers) if number in ready]


def Listener(*args, **kwargs):
    raise NotImplementedError("multiprocessing.connection.Listener is not supported by Plait: the machine has no "
                              "network; use Pipe")


def Client(*args, **kwargs):
    raise NotImplementedError("multiprocessing.connection.Client is not supported by Plait: the machine has no "
                              "network; use Pipe")
