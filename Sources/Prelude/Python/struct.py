# `struct`: numbers as bytes, by a format.

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    __module__ = "struct"


# Letter: the size in native and in standard layout (0: native only).
_SIZES = {"x": (1, 1), "c": (1, 1), "b": (1, 1), "B": (1, 1), "?": (1, 1), "h": (2, 2), "H": (2, 2), "i": (4, 4),
          "I": (4, 4), "l": (8, 4), "L": (8, 4), "q": (8, 8), "Q": (8, 8), "n": (8, 0), "N": (8, 0), "P": (8, 0),
          "e": (2, 2), "f": (4, 4), "d": (8, 8), "s": (1, 1), "p": (1, 1)}
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


def _parsed(format):
    # Byte order, items (letter, size, count, offset), size of all.
    if isinstance(format, bytes):
        format = format.decode("ascii")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    order = "little"
    native = True
    i = 0
    if format[:1] and format[0] in "@=<>!":
        native = format[0] == "@"
        order = "big" if format[0] in ">!" else "little"
        i = 1
    items = []
    offset = 0
    while i < len(format):
        if format[i].isspace():
            i += 1
            continue
        start = i
        while i < len(format) and format[i].isdigit():
            i += 1
        if i >= len(format):
            raise error("repeat count given without format specifier")
        letter = format[i]
        count = int(format[start:i]) if i > start else 1
        i += 1
        size = _SIZES.get(letter, (0, 0))[0 if native else 1]
        if not size:
            raise error("bad char in struct format")
        if native and letter not in "xcbB?sp":
            offset += -offset % size
        if letter in "sp":
            items.append((letter, count, 1, offset))
            offset += count
        else:
            if letter != "x":
                items.append((letter, size, count, offset))
            offset += size * count
    return order, items, offset, native


def _item_count(items):
    return sum([count for letter, size, count, offset in items])


def _packed(letter, size, order, value, native):
    if letter == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if letter == "?":
        return b"\1" if value else b"\0"
    if letter == "s" or letter == "p":
        if not isinstance(value, bytes):
            raise error(f"argument for '{letter}' must be a bytes object")
        if letter == "p":
            data = value[:min(size - 1, 255)] if size else b""
            return (bytes([len(data)]) + data + bytes(size))[:size]
        return value[:size] + bytes(max(0, size - len(value)))
    if letter in "efd":
        if not isinstance(value, (int, float)):
            raise error("required argument is not a float")
        bits = _bits.float_bits(value, size)
        if bits is None and letter == "f" and native:
            bits = _bits.float_bits(float("inf") if value > 0 else -float("inf"), 4)
        if bits is None:
            raise OverflowError(f"float too large to pack with {letter} format")
        return bits.to_bytes(size, order)
    if not isinstance(value, int):
        index = getattr(type(value), "__index__", None)
        if index is None:
            raise error("required argument is not an integer")
        value = index(value)
    signed = letter in "bhilqn"
    low = -(1 << size * 8 - 1) if signed else 0
    high = (1 << size * 8 - (1 if signed else 0)) - 1
    if not low <= value <= high:
        raise error(_range_text(letter, size, low, high, native))
    return value.to_bytes(size, order, signed=signed)


def _range_text(letter, size, low, high, native):
    if letter in "bBhH":
        return f"{_NAMES[letter]} format requires {low} <= number <= {high}"
    if size == 8 and letter in "qQlLnN" and native:
        return "int too large to convert" if letter in "qQ" else "argument out of range"
    return f"'{letter}' format requires {low} <= number <= {high}"


def _unpacked(letter, size, order, data):
    if letter == "c":
        return data
    if letter == "?":
        return data != b"\0"
    if letter == "s":
        return data
    if letter == "p":
        return data[1:1 + data[0]] if data else b""
    if letter in "efd":
        bits = int.from_bytes(data, order)
        return _bits.bits_float(bits & 0xFFFFFFFF, bits >> 32, size)
    return int.from_bytes(data, order, signed=letter in "bhilqn")


class Struct:
    def __init__(self, format):
        self.format = format.decode("ascii") if isinstance(format, bytes) else format
        self._order, self._items, self.size, self._native = _parsed(format)

    def pack(self, *values):
        wanted = _item_count(self._items)
        if len(values) != wanted:
            raise error(f"pack expected {wanted} items for packing (got {len(values)})")
        parts = []
        at = 0
        n = 0
        for letter, size, count, offset in self._items:
            parts.append(bytes(offset - at))
            at = offset + size * count
            for _ in range(count):
                parts.append(_packed(letter, size, self._order, values[n], self._native))
                n += 1
        parts.append(bytes(self.size - at))
        return b"".join(parts)

    def unpack(self, buffer):
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self.unpack_from(buffer)

    def unpack_from(self, buffer, offset=0):
        data = bytes(buffer)
        if offset < 0:
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(f"unpack_from requires a buffer of at least {offset + self.size} bytes for unpacking "
                        f"{self.size} bytes at offset {offset} (actual buffer size is {len(data)})")
        values = []
        for letter, size, count, at in self._items:
            for i in range(count):
                start = offset + at + i * size
                values.append(_unpacked(letter, size, self._order, data[start:start + size]))
        return tuple(values)

    def pack_into(self, buffer, offset, *values):
        data = self.pack(*values)
        if len(buffer) - offset < len(data):
            raise error(f"pack_into requires a buffer of at least {offset + len(data)} bytes for packing "
                        f"{len(data)} bytes at offset {offset} (actual buffer size is {len(buffer)})")
        buffer[offset:offset + len(data)] = data

    def iter_unpack(self, buffer):
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return iter([self.unpack_from(buffer, at) for at in range(0, len(buffer), self.size)])

    def __repr__(self):
        return f"<_struct.Struct object at {hex(id(self))}>"


def calcsize(format):
    return _parsed(format)[2]


def pack(format, *values):
    return Struct(format).pack(*values)


def unpack(format, buffer):
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def pack_into(format, buffer, offset, *values):
    Struct(format).pack_into(buffer, offset, *values)


def iter_unpack(format, buffer):
    return Struct(format).iter_unpack(buffer)


_name_class(Struct, "Struct", "_struct")
_name_native(Struct, "_struct.Struct")
