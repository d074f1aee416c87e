# `binascii`: bytes as hexadecimal and base64 text, and checksums.

import hashlib as _hashlib


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _data(value):
    if isinstance(value, bytes):
        return value
    if type(value).__name__ in ("bytearray", "memoryview"):
        return bytes(value)
    raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")


def _ascii(value):
    if isinstance(value, str):
        if not value.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return value.encode()
    if isinstance(value, bytes) or type(value).__name__ in ("bytearray", "memoryview"):
        return bytes(value)
    raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(value).__name__}'")


def hexlify(data, sep=None, bytes_per_sep=1):
    text = _data(data).hex() if sep is None else _data(data).hex(sep, bytes_per_sep)
    return text.encode()


b2a_hex = hexlify


def unhexlify(hexstr):
    text = _ascii(hexstr).decode()
    if len(text) % 2:
        raise Error("Odd-length string")
    for c in text:
        if c not in "0123456789abcdefABCDEF":
            raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _data(data)
    whole = data + bytes(-len(data) % 3)
    out = []
    for i in range(0, len(whole), 3):
        number = whole[i] << 16 | whole[i + 1] << 8 | whole[i + 2]
        out += [_ALPHABET[number >> 18], _ALPHABET[number >> 12 & 63], _ALPHABET[number >> 6 & 63],
                _ALPHABET[number & 63]]
    for i in range(-len(data) % 3):
        out[len(out) - 1 - i] = 61
    return bytes(out) + (b"\n" if newline else b"")


def a2b_base64(string, /, *, strict_mode=False):
    values = []
    padding = 0
    for c in _ascii(string):
        if c == 61:
            padding += 1
            if (len(values) + padding) % 4 == 0 and len(values) % 4 > 1:
                break
            continue
        i = _ALPHABET.find(c)
        if i >= 0:
            padding = 0
            values.append(i)
        elif strict_mode:
            raise Error("Only base64 data is allowed")
    rest = len(values) % 4
    if rest == 1:
        raise Error("Invalid base64-encoded string: number of data characters "
                    f"({len(values)}) cannot be 1 more than a multiple of 4")
    if rest and padding + rest < 4:
        raise Error("Incorrect padding")
    number = 0
    out = []
    for i in range(0, len(values) - rest, 4):
        number = values[i] << 18 | values[i + 1] << 12 | values[i + 2] << 6 | values[i + 3]
        out += [number >> 16, number >> 8 & 255, number & 255]
    if rest:
        last = values[len(values) - rest:] + [0, 0]
        number = last[0] << 18 | last[1] << 12 | last[2] << 6
        out += [number >> 16, number >> 8 & 255][:rest - 1]
    return bytes(out)


def crc32(data, value=0, /):
    return _bits.crc32(_data(data), value)


def crc_hqx(data, value, /):
    for c in _data(data):
        value ^= c << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021) & 0xFFFF if value & 0x8000 else value << 1
    return value
