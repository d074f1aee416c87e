# `array`: sequences of numbers of one C type. The numbers are kept in a list; bytes are made when they are asked for.

import struct
import sys

_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
          "i": "signed integer", "I": "unsigned int"}
typecodes = "bBuhHiIlLqQfd"


class array:
    __module__ = "array"

    def __new__(cls, typecode=..., initializer=(), /, *rest, **keywords):
        if typecode is ... or rest or keywords and cls is array:
            if keywords and cls is array:
                raise TypeError("array.array() takes no keyword arguments")
            count = 0 if typecode is ... else 2 + len(rest)
            if count:
                raise TypeError(f"array() takes at most 2 arguments ({count} given)")
            raise TypeError("array() takes at least 1 argument (0 given)")
        if not isinstance(typecode, str):
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not str")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, array) and initializer._code == "u" and typecode != "u":
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
        self = object.__new__(cls)
        self._code = typecode
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif initializer != ():
            self.extend(initializer) if not isinstance(initializer, array) else self._extend(initializer._items)
        return self

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: _SIZES[self._code])

    def _item(self, value):
        # The value as the array keeps it.
        code = self._code
        if code in "fd":
            if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__") and \
                    not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            return value if code == "d" else _narrow(value)
        if code == "u":
            if not isinstance(value, str):
                raise TypeError("array item must be unicode character")
            if len(value) != 1:
                raise TypeError("array item must be unicode character")
            return value
        if type(value) is not int:
            if not hasattr(type(value), "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        bits = _SIZES[code] * 8
        low, high = (0, (1 << bits) - 1) if code.isupper() else (-(1 << bits - 1), (1 << bits - 1) - 1)
        if low <= value <= high:
            return value
        if code in "bBhH":
            name = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
                    "H": "unsigned short"}[code]
            if -(1 << 63) <= value < 1 << 63:
                raise OverflowError(f"{name} is {'less than minimum' if value < low else 'greater than maximum'}")
            raise OverflowError("Python int too large to convert to C long")
        if code in "il":
            if -(1 << 63) <= value < 1 << 63:
                raise OverflowError(f"signed integer is {'less than minimum' if value < low else 'greater than maximum'}")
            raise OverflowError("Python int too large to convert to C long")
        if code == "q":
            raise OverflowError("int too big to convert")
        if code == "Q" and value < 0:
            raise OverflowError("can't convert negative int to unsigned")
        if value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if code == "I" and value < 1 << 64:
            raise OverflowError("unsigned int is greater than maximum")
        raise OverflowError("Python int too large to convert to C unsigned long" if code in "IL"
                            else "int too big to convert")

    def _extend(self, values):
        self._items.extend([self._item(value) for value in values])

    def _same(self, other):
        # Puts a number into another type's array where the codes differ.
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return other._items

    def _make(self, items):
        made = object.__new__(array)
        made._code = self._code
        made._items = items
        return made

    def append(self, v, /):
        self._items.append(self._item(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for value in bb:
            self._items.append(self._item(value))

    def insert(self, i, v, /):
        self._items.insert(i, self._item(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=sys.maxsize, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def buffer_info(self):
        return id(self._items), len(self._items)

    def byteswap(self):
        size = _SIZES[self._code]
        if size > 1:
            data = self.tobytes()
            data = b"".join([data[at:at + size][::-1] for at in range(0, len(data), size)])
            self._items[:] = []
            self.frombytes(data)

    def tobytes(self):
        if self._code == "u":
            return "".join(self._items).encode("utf-32-le", "surrogatepass")
        return struct.pack(f"={len(self._items)}{_FORMS.get(self._code, self._code)}", *self._items)

    def frombytes(self, buffer, /):
        if isinstance(buffer, str) or not isinstance(buffer, (bytes, bytearray, memoryview, array)):
            raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
        data = buffer.tobytes() if isinstance(buffer, array) else bytes(buffer)
        size = _SIZES[self._code]
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self._code == "u":
            self._items.extend(data.decode("utf-32-le", "surrogatepass"))
        else:
            self._items.extend(struct.unpack(f"={len(data) // size}{_FORMS.get(self._code, self._code)}", data))

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        size = _SIZES[self._code]
        data = f.read(n * size)
        self.frombytes(data[:len(data) // size * size])
        if len(data) != n * size:
            raise EOFError("read() didn't return enough bytes")

    def tolist(self):
        return self._items[:]

    def fromlist(self, list, /):
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        self._extend(list)

    def tounicode(self):
        if self._code != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        if self._code != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items.extend(ustr)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return _arrayiterator(self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._make(self._items[index])
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
            self._items[index] = self._same(value)
            return
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        value = self._item(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __contains__(self, value):
        return value in self._items

    def __add__(self, other):
        return self._make(self._items + self._same(other))

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        if other._code != self._code:
            raise TypeError("can only extend with array of same kind")
        self._items += other._items
        return self

    def __mul__(self, count):
        if not hasattr(type(count), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        return self._make(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __ne__(self, other):
        return self._items != other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    def __hash__(self):
        raise TypeError("unhashable type: 'array.array'")

    def __copy__(self):
        return self._make(self._items[:])

    def __deepcopy__(self, memo):
        return self._make(self._items[:])

    def __bytes__(self):
        return self.tobytes()

    def __reduce_ex__(self, protocol):
        own = {name: value for name, value in self.__dict__.items() if name not in ("_code", "_items")}
        return type(self), (self._code, self._items[:]), own or None

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def __repr__(self):
        if not self._items:
            return f"{type(self).__name__}('{self._code}')"
        shown = repr("".join(self._items)) if self._code == "u" else repr(self._items)
        return f"{type(self).__name__}('{self._code}', {shown})"


_list = list
_FORMS = {"l": "q", "L": "Q"}
ArrayType = array


def _narrow(value):
    try:
        return struct.unpack("=f", struct.pack("=f", value))[0]
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


class _arrayiterator:
    __module__ = "array"

    def __init__(self, array):
        self._array = array
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._array is None or self._at >= len(self._array._items):
            self._array = None
            raise StopIteration
        self._at += 1
        return self._array._items[self._at - 1]


_arrayiterator.__name__ = _arrayiterator.__qualname__ = "arrayiterator"


def _array_reconstructor(arraytype, typecode, mformat_code, items):
    return arraytype(typecode, items)
