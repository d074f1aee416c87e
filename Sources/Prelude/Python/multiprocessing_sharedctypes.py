# Numbers in memory that processes share: kept lists, behind objects that look like those of `ctypes`.

import struct

import multiprocessing.context as context
from multiprocessing.synchronize import RLock as _RLock, SemLock as _SemLock

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

# Of each type code: the name of the type in C, and bits with sign; None: a float, or a character.
_TYPES = {"c": ("c_char", None), "b": ("c_byte", -8), "B": ("c_ubyte", 8), "h": ("c_short", -16),
          "H": ("c_ushort", 16), "i": ("c_int", -32), "I": ("c_uint", 32), "l": ("c_long", -64), "L": ("c_ulong", 64),
          "q": ("c_long", -64), "Q": ("c_ulong", 64), "f": ("c_float", None), "d": ("c_double", None),
          "?": ("c_bool", None), "u": ("c_wchar", None)}


def _code_of(kind):
    if isinstance(kind, str):
        code = kind
    else:
        code = getattr(kind, "_type_", None)
    if code not in _TYPES:
        raise TypeError("this type has no size")
    return code


def _converted(code, value):
    # What is stored of a value.
    bits = _TYPES[code][1]
    if bits is not None:
        if not isinstance(value, int):
            method = getattr(type(value), "__index__", None)
            if method is None:
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = method(value)
        size = abs(bits)
        value &= (1 << size) - 1
        return value - (1 << size) if bits < 0 and value >> (size - 1) else value
    if code == "c":
        if isinstance(value, int) and 0 <= value < 256:
            return bytes([value])
        if isinstance(value, (bytes, bytearray)) and len(value) == 1:
            return bytes(value)
        raise TypeError("one character bytes, bytearray or integer expected")
    if code == "?":
        return bool(value)
    if code == "u":
        return value
    if not isinstance(value, (int, float)):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return struct.unpack("<f", struct.pack("<f", value))[0] if code == "f" else float(value)


def _zero(code):
    return b"\x00" if code == "c" else False if code == "?" else 0.0 if code in "fd" else "\x00" if code == "u" else 0


class _Simple:
    # A single value.

    def __init__(self, code, value):
        self._code = code
        self._data = _processes.keep([value])

    @property
    def value(self):
        _processes.touch(self, self._data, None)
        return self._data[0]

    @value.setter
    def value(self, value):
        value = _converted(self._code, value)
        _processes.touch(self, self._data, None, value)
        self._data[0] = value

    def __repr__(self):
        return f"{_TYPES[self._code][0]}({self._data[0]!r})"

    def __reduce__(self):
        context.assert_spawning(self)
        return _rebuild, (type(self), self._code, self._data)


class _Array:
    def __init__(self, code, values):
        self._code = code
        self._data = _processes.keep(values)

    def __len__(self):
        return len(self._data)

    def __getitem__(self, i):
        if isinstance(i, slice):
            part = self._data[i]
            return b"".join(part) if self._code == "c" else part
        if not -len(self._data) <= i < len(self._data):
            raise IndexError("invalid index")
        _processes.touch(self, self._data, i)
        return self._data[i]

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            values = [_converted(self._code, x) for x in value]
            if len(values) != len(self._data[i]):
                raise ValueError("Can only assign sequence of same size")
            self._data[i] = values
        else:
            if not -len(self._data) <= i < len(self._data):
                raise IndexError("invalid index")
            value = _converted(self._code, value)
            _processes.touch(self, self._data, i, value)
            self._data[i] = value

    def __iter__(self):
        for i in range(len(self._data)):
            _processes.touch(self, self._data, i)
            yield self._data[i]

    @property
    def raw(self):
        return b"".join(self._data)

    @raw.setter
    def raw(self, value):
        if len(value) > len(self._data):
            raise ValueError("byte string too long")
        self._data[:len(value)] = [bytes([x]) for x in value]

    @property
    def value(self):
        return b"".join(self._data).split(b"\x00")[0]

    @value.setter
    def value(self, value):
        if not isinstance(value, bytes):
            raise TypeError(f"bytes expected instead of {type(value).__name__} instance")
        if len(value) > len(self._data):
            raise ValueError("byte string too long")
        self.raw = value + b"\x00" if len(value) < len(self._data) else value

    def __repr__(self):
        name = f"{_TYPES[self._code][0]}_Array_{len(self._data)}"
        return f"<multiprocessing.sharedctypes.{name} object at {hex(id(self))}>"

    def __reduce__(self):
        context.assert_spawning(self)
        return _rebuild, (type(self), self._code, self._data)


def _rebuild(kind, code, data):
    obj = kind.__new__(kind)
    obj._code = code
    obj._data = data
    return obj


def RawValue(typecode_or_type, *args):
    code = _code_of(typecode_or_type)
    return _Simple(code, _converted(code, args[0]) if args else _zero(code))


def RawArray(typecode_or_type, size_or_initializer):
    code = _code_of(typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _Array(code, [_zero(code)] * size_or_initializer)
    return _Array(code, [_converted(code, value) for value in size_or_initializer])


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = RawValue(typecode_or_type, *args)
    if lock is False:
        return obj
    return Synchronized(obj, _lock_for(lock, ctx), ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = RawArray(typecode_or_type, size_or_initializer)
    if lock is False:
        return obj
    cls = SynchronizedString if obj._code == "c" else SynchronizedArray
    return cls(obj, _lock_for(lock, ctx), ctx)


def _lock_for(lock, ctx):
    if lock is True or lock is None:
        return _RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return lock


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, _Simple):
        return Synchronized(obj, lock, ctx)
    return (SynchronizedString if obj._code == "c" else SynchronizedArray)(obj, lock, ctx)


def copy(obj):
    if isinstance(obj, _Simple):
        return _Simple(obj._code, obj._data[0])
    return _Array(obj._code, list(obj._data))


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock if lock else _RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __reduce__(self):
        context.assert_spawning(self)
        return type(self), (self._obj, self._lock)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"

    def _pass(self):
        # An access takes the lock and gives it back: one step, which waits while somebody else has it.
        lock = self._lock
        if isinstance(lock, _SemLock) and hasattr(lock, "_lock"):
            _processes.pass_by(lock._lock)
        else:
            lock.acquire()
            lock.release()


class _Passing:
    # An attribute of the shared object, read and written in a step that passes the lock.
    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, wrapper, owner=None):
        if wrapper is None:
            return self
        wrapper._pass()
        return getattr(wrapper._obj, self._name)

    def __set__(self, wrapper, value):
        wrapper._pass()
        setattr(wrapper._obj, self._name, value)


class Synchronized(SynchronizedBase):
    value = _Passing()


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        self._pass()
        return self._obj[i]

    def __setitem__(self, i, value):
        self._pass()
        self._obj[i] = value

    def __getslice__(self, start, stop):
        self._pass()
        return self._obj[start:stop]


class SynchronizedString(SynchronizedArray):
    value = _Passing()
    raw = _Passing()
