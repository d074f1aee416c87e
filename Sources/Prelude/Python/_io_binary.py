# What `io` makes of bytes: the base classes, files of the file system and files in memory.

import _filesystem as _fs

# To programs, these are parts of `io`.
__name__ = "io"


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    _is_closed = False

    @property
    def closed(self):
        return self._is_closed

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _refuse(self, what):
        raise UnsupportedOperation(what)

    def close(self):
        if not self._is_closed:
            self.flush()
            self._is_closed = True

    def flush(self):
        self._check()

    def fileno(self):
        self._refuse("fileno")

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def seek(self, offset, whence=0):
        self._refuse("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        self._refuse("truncate")

    def read(self, size=-1):
        self._refuse("read")

    def write(self, data):
        self._refuse("write")

    def readline(self, size=-1):
        parts = []
        count = 0
        while size is None or size < 0 or count < size:
            part = self.read(1)
            if not part:
                break
            parts.append(part)
            count += 1
            if part in ("\n", b"\n"):
                break
        if not parts:
            return part if count == 0 and (size is None or size != 0) else b""
        return parts[0][:0].join(parts)

    def readlines(self, hint=-1):
        lines = []
        count = 0
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)
            count += len(line)
            if hint is not None and 0 < hint <= count:
                return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    def detach(self):
        self._refuse("detach")


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        self._refuse("detach")


def _whole(value, name="integer argument expected, got"):
    # A size or offset.
    if value is None:
        return -1
    if isinstance(value, int):
        return int(value)
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError(f"argument should be integer or None, not '{type(value).__name__}'")
    return index(value)


def _as_bytes(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    if type(data).__name__ in ("bytearray", "memoryview"):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


# --- Bytes ---

class _Binary(BufferedIOBase):
    # Over a node of the file system, or one of its own.

    def _begin(self, node, reads, writes, appends):
        self._node = node
        self._reads = reads
        self._writes = writes
        self._appends = appends
        self._position = node.size if appends else 0

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def _check_reads(self):
        self._check()
        if not self._reads:
            self._refuse("read")

    def _check_writes(self):
        self._check()
        if not self._writes:
            self._refuse("write")

    def _take(self, size):
        if _is_observed():
            _fs.tell(self._node, "read", getattr(self, "name", None))
        data = self._node.data()
        start = self._position
        end = len(data) if size < 0 else min(len(data), start + size)
        if start >= end:
            return b""
        self._position = end
        return data if start == 0 and end == len(data) else data[start:end]

    def read(self, size=-1, /):
        self._check_reads()
        size = _whole(size)
        return self._take(size)

    def read1(self, size=-1, /):
        return self.read(size)

    def readall(self):
        return self.read()

    def peek(self, size=0, /):
        self._check_reads()
        return self._node.data()[self._position:self._position + 8192]

    def readinto(self, target, /):
        data = self.read(len(target))
        target[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check_reads()
        size = _whole(size)
        return self._line(size)

    def _line(self, size=-1):
        data = self._node.data()
        end = data.find(b"\n", self._position) + 1
        if end == 0:
            end = len(data)
        length = max(0, end - self._position)
        return self._take(length if size < 0 else min(size, length))

    def readlines(self, hint=-1, /):
        self._check_reads()
        lines = []
        count = 0
        while hint is None or hint <= 0 or count < hint:
            line = self._line()
            if not line:
                break
            lines.append(line)
            count += len(line)
        return lines

    def write(self, data, /):
        self._check_writes()
        data = _as_bytes(data)
        if _is_observed():
            _fs.tell(self._node, "append" if self._appends else "write", getattr(self, "name", None))
        if self._appends:
            self._position = self._node.size
        self._node.write(self._position, data)
        self._position += len(data)
        return len(data)

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 0:
            if offset < 0:
                raise _fs.error(22)
            self._position = offset
        elif whence == 1:
            self._position = max(0, self._position + offset)
        elif whence == 2:
            self._position = max(0, self._node.size + offset)
        else:
            raise ValueError(f"invalid whence value ({whence}, should be 0, 1, or 2)")
        return self._position

    def tell(self):
        self._check()
        return self._position

    def truncate(self, size=None, /):
        self._check()
        if not self._writes:
            self._refuse("truncate")
        size = self._position if size is None else size
        self._node.truncate(size)
        return size


class _Opened(_Binary):
    # A file that has a name and a descriptor.

    def _open(self, name, mode, node, reads, writes, appends):
        self.name = name
        self.mode = mode
        self._begin(node, reads, writes, appends)
        self._number = _fs.new_descriptor(self)
        return self

    @property
    def raw(self):
        return self

    def fileno(self):
        self._check()
        return self._number

    def flush(self):
        if self._is_closed:
            raise ValueError("flush of closed file")

    def close(self):
        if not self._is_closed:
            self._is_closed = True
            _fs.state.open.pop(self._number, None)

    def _check(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"


class BufferedReader(_Opened):
    __module__ = "_io"


class BufferedWriter(_Opened):
    __module__ = "_io"


class BufferedRandom(_Opened):
    __module__ = "_io"


class StreamBuffer(BufferedIOBase):
    # `sys.stdout.buffer`.

    def __init__(self, stream):
        self._stream = stream
        self.name = stream.name
        self.mode = "wb"

    def writable(self):
        return True

    def write(self, data, /):
        data = _as_bytes(data)
        self._stream.write(data.decode("utf-8", "replace"))
        return len(data)

    def flush(self):
        self._stream.flush()

    def close(self):
        pass

    def fileno(self):
        return self._stream.fileno()

    def __repr__(self):
        return f"<_io.BufferedWriter name={self.name!r}>"


class FileIO(_Opened):
    __module__ = "_io"

    def __init__(self, file, mode="r", closefd=True, opener=None):
        reads, writes, appends, node, _ = _open_node(file, mode.replace("b", ""))
        shown = mode.replace("b", "")
        shown = shown[0] + "b" + shown[1:]
        self._open(file, "rb+" if "+" in shown and shown[0] in "rw" else shown, node, reads, writes, appends)

    def __repr__(self):
        if self._is_closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>"


class BytesIO(_Binary):
    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        node = _fs.Node(0)
        if initial_bytes:
            node.set_data(_as_bytes(initial_bytes))
        self._begin(node, True, True, False)

    def _check(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._check()
        return self._node.data()

    def getbuffer(self):
        self._check()
        return memoryview(self._node.data())


# --- Opening ---

def _open_node(file, kind):
    reads = kind[0] == "r" or "+" in kind
    writes = kind[0] != "r" or "+" in kind
    if isinstance(file, int):
        held = _fs.state.open.get(file)
        if held is None:
            raise _fs.error(9)
        return reads, writes, kind[0] == "a", held._node, held
    node = _fs.open_node(file, kind, kind[0] != "r", kind[0] == "x", kind[0] == "w")
    return reads, writes, kind[0] == "a", node, None
