# `base64`: bytes as text in 16, 32, 64 and 85 letters.

import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b16encode", "b16decode", "b85encode", "b85decode", "standard_b64encode", "standard_b64decode",
           "urlsafe_b64encode", "urlsafe_b64decode", "a85encode", "a85decode", "b32hexencode", "b32hexdecode"]


def _swapped(data, old, new):
    return bytes([new[old.index(c)] if c in old else c for c in data])


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else _swapped(encoded, b"+/", altchars)


def b64decode(s, altchars=None, validate=False):
    s = binascii._ascii(s)
    if altchars is not None:
        s = _swapped(s, binascii._ascii(altchars), b"+/")
    if validate:
        for c in s.rstrip(b"="):
            if c not in binascii._ALPHABET:
                raise binascii.Error("Only base64 data is allowed" if c != 61 else "Discontinuous padding not allowed")
    return binascii.a2b_base64(s)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def encodebytes(s):
    return b"".join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))


def b16encode(s):
    return binascii._data(s).hex().upper().encode()


def b16decode(s, casefold=False):
    s = binascii._ascii(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in b"0123456789ABCDEF":
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def b32encode(s):
    s = binascii._data(s)
    whole = s + bytes(-len(s) % 5)
    out = []
    for i in range(0, len(whole), 5):
        number = int.from_bytes(whole[i:i + 5], "big")
        out += [_B32[number >> shift & 31] for shift in range(35, -1, -5)]
    missing = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[len(s) % 5]
    return bytes(out[:len(out) - missing]) + b"=" * missing


def b32decode(s, casefold=False, map01=None):
    s = binascii._ascii(s)
    if casefold:
        s = s.upper()
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    letters = s.rstrip(b"=")
    missing = len(s) - len(letters)
    if missing not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    parts = []
    whole = letters + b"A" * missing
    for i in range(0, len(whole), 8):
        number = 0
        for c in whole[i:i + 8]:
            digit = _B32.find(c)
            if digit < 0:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | digit
        parts.append(number.to_bytes(5, "big"))
    data = b"".join(parts)
    return data[:len(data) - (5 * missing + 7) // 8]


_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def b85encode(b, pad=False):
    b = binascii._data(b)
    missing = -len(b) % 4
    out = []
    for i in range(0, len(b), 4):
        number = int.from_bytes((b[i:i + 4] + bytes(4))[:4], "big")
        group = []
        for _ in range(5):
            number, digit = divmod(number, 85)
            group.append(_B85[digit])
        group.reverse()
        out += group
    return bytes(out[:len(out) - (0 if pad else missing)])


def b85decode(b):
    b = binascii._ascii(b)
    missing = -len(b) % 5
    padded = b + b"~" * missing
    out = []
    for i in range(0, len(padded), 5):
        number = 0
        for j in range(5):
            digit = _B85.find(padded[i + j])
            if digit < 0:
                raise ValueError("bad base85 character at position %d" % (i + j))
            number = number * 85 + digit
        if number > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % i)
        out.append(number.to_bytes(4, "big"))
    data = b"".join(out)
    return data[:len(data) - missing]


_HEX_LETTERS = (b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", b"0123456789ABCDEFGHIJKLMNOPQRSTUV")


def b32hexencode(s):
    return _swapped(b32encode(s), *_HEX_LETTERS)


def b32hexdecode(s, casefold=False):
    s = binascii._ascii(s)
    if casefold:
        s = s.upper()
    for c in s.rstrip(b"="):
        if c not in _HEX_LETTERS[1]:
            raise binascii.Error("Non-base32 digit found")
    return b32decode(_swapped(s, _HEX_LETTERS[1], _HEX_LETTERS[0]))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    data = bytes(b)
    padding = -len(data) % 4
    data += b"\0" * padding
    parts = []
    for at in range(0, len(data), 4):
        word = int.from_bytes(data[at:at + 4], "big")
        if word == 0 and (at + 4 < len(data) or not padding):
            parts.append(b"z")
        elif foldspaces and word == 0x20202020:
            parts.append(b"y")
        else:
            letters = []
            for _ in range(5):
                word, digit = divmod(word, 85)
                letters.append(33 + digit)
            parts.append(bytes(letters[::-1]))
    if padding and not pad:
        parts[-1] = parts[-1][:5 - padding]
    result = b"".join(parts)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and lines and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    data = binascii._ascii(b)
    if adobe:
        if not data.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        data = data[2:-2] if data.startswith(b"<~") else data[:-2]
    result = []
    word = []
    for c in data + b"u" * 4:
        if 33 <= c <= 117:
            word.append(c)
            if len(word) == 5:
                value = 0
                for letter in word:
                    value = value * 85 + letter - 33
                if value >= 1 << 32:
                    raise ValueError("Ascii85 overflow")
                result.append(value.to_bytes(4, "big"))
                word.clear()
        elif c == 122:
            if word:
                raise ValueError("z inside Ascii85 5-tuple")
            result.append(b"\0\0\0\0")
        elif foldspaces and c == 121:
            if word:
                raise ValueError("y inside Ascii85 5-tuple")
            result.append(b"    ")
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    padding = 4 - len(word)
    whole = b"".join(result)
    return whole[:-padding] if padding else whole
