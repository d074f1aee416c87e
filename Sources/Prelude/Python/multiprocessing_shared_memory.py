# Blocks of memory that processes share by name. A block is a kept `bytearray`; which name stands for which block is
# kept as well. A process that begins anew is told of the blocks that it is given.

import types

import multiprocessing.context as context

__all__ = ["SharedMemory", "ShareableList"]

_blocks = _processes.keep({})


class _Block:
    def __init__(self, size):
        self.data = _processes.keep(bytearray(size))
        # What a ShareableList keeps in it: a list of values, and of how many bytes each may have.
        self.items = None
        _processes.keep(self)


def _missing(name):
    return FileNotFoundError(2, "No such file or directory", "/" + name)


class SharedMemory:
    _name = None
    _buf = None

    def __init__(self, name=None, create=False, size=0):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        _look()
        if name is None:
            number = len(_blocks)
            while f"psm_{number:08x}" in _blocks:
                number += 1
            name = f"psm_{number:08x}"
        name = name.removeprefix("/")
        if create:
            if name in _blocks:
                raise FileExistsError(17, "File exists", "/" + name)
            _blocks[name] = _Block(size)
        elif name not in _blocks:
            raise _missing(name)
        self._name = name
        self._block = _blocks[name]
        self._buf = memoryview(self._block.data)
        self._size = len(self._block.data)

    def __reduce__(self):
        if context.get_spawning_popen() is not None:
            return _attach, (self._name, self._block)
        return self.__class__, (self._name, False, self._size)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name!r}, size={self.size})"

    @property
    def buf(self):
        return self._buf

    @property
    def name(self):
        return self._name

    @property
    def size(self):
        return self._size

    def close(self):
        if self._buf is not None:
            self._buf.release()
            self._buf = None

    def unlink(self):
        _look()
        if _blocks.get(self._name) is not self._block:
            raise _missing(self._name)
        del _blocks[self._name]


def _attach(name, block):
    _blocks.setdefault(name, block)
    return SharedMemory(name)


class ShareableList:
    def __init__(self, sequence=None, *, name=None):
        if sequence is None:
            self.shm = SharedMemory(name)
        else:
            rooms = [_room(item) for item in sequence]
            self.shm = SharedMemory(name, create=True, size=8 * (len(rooms) + 2) + sum(rooms) + len(rooms))
            self.shm._block.items = _processes.keep([_processes.keep(list(sequence)), rooms])
        self._values, self._rooms = self.shm._block.items

    def __getitem__(self, position):
        try:
            return self._values[position]
        except IndexError:
            raise IndexError("index out of range") from None

    def __setitem__(self, position, value):
        try:
            room = self._rooms[position]
        except IndexError:
            raise IndexError("assignment index out of range") from None
        if isinstance(value, (str, bytes)) and len(_encoded(value)) > room:
            raise ValueError("bytes/str item exceeds available storage")
        _room(value)
        self._values[position] = value

    def __reduce__(self):
        if context.get_spawning_popen() is not None:
            return _attach_list, (self.shm._name, self.shm._block)
        return _named_list, (self.__class__, self.shm.name)

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return f"{self.__class__.__name__}({list(self)}, name={self.shm.name!r})"

    @property
    def format(self):
        return "".join(_code(value, room) for value, room in zip(self._values, self._rooms))

    def count(self, value):
        return sum(value == entry for entry in self)

    def index(self, value):
        for position, entry in enumerate(self):
            if value == entry:
                return position
        raise ValueError(f"{value!r} not in this container")

    __class_getitem__ = classmethod(types.GenericAlias)


def _encoded(value):
    return value.encode() if isinstance(value, str) else value


def _room(value):
    # Bytes for a value; those of texts are rounded up.
    if value is None or isinstance(value, (int, float)):
        return 8
    if isinstance(value, (str, bytes)):
        return 8 * (len(_encoded(value)) // 8 + 1)
    raise KeyError(_type(value))


def _code(value, room):
    if isinstance(value, bool):
        return "xxxxxxx?"
    if value is None:
        return "xxxxxx?x"
    return "q" if isinstance(value, int) else "d" if isinstance(value, float) else f"{room}s"


def _named_list(cls, name):
    return cls(name=name)


def _attach_list(name, block):
    _blocks.setdefault(name, block)
    return ShareableList(name=name)
