# `unicodedata`: what characters are, as Unicode 14 has it. Names, categories, numbers and canonical forms are Swift's;
# directions, widths and compatibility are in `_unicode_tables`, which is read when it is first asked for.

import _unicode_tables

__all__ = ["bidirectional", "category", "combining", "decimal", "decomposition", "digit", "east_asian_width",
           "is_normalized", "lookup", "mirrored", "name", "normalize", "numeric", "unidata_version"]

unidata_version = "14.0.0"
_read = {}
_MISSING = object()


def _checked(chr, function, argument=""):
    if isinstance(chr, str) and len(chr) == 1:
        return
    what = "str" if isinstance(chr, str) else type(chr).__name__
    raise TypeError(f"{function}() argument {argument}must be a unicode character, not {what}")


# Where Unicode 14 says something else than Swift's newer tables.
_CATEGORIES = {"\u0295": "Ll", "\U0001171e": "Mn"}
# Canonical decompositions that are no step to a character that exists composed.
_STEPS = {"\ufb2c": "FB49 05C1", "\ufb2d": "FB49 05C2", "\U0001d160": "1D15F 1D16E", "\U0001d161": "1D15F 1D16F",
          "\U0001d162": "1D15F 1D170", "\U0001d163": "1D15F 1D171", "\U0001d164": "1D15F 1D172",
          "\U0001d1bd": "1D1BB 1D16E", "\U0001d1be": "1D1BC 1D16E", "\U0001d1bf": "1D1BB 1D16F",
          "\U0001d1c0": "1D1BC 1D16F"}


def category(chr, /):
    _checked(chr, "category")
    if chr in _CATEGORIES:
        return _CATEGORIES[chr]
    return _unicode.category(chr) or ("Cs" if 0xD800 <= ord(chr) <= 0xDFFF else "Cn")


def combining(chr, /):
    _checked(chr, "combining")
    return _unicode.combining(chr)


def mirrored(chr, /):
    _checked(chr, "mirrored")
    return 0 if chr == "\u226d" else _unicode.mirrored(chr)


def _no_value(default, message):
    if default is _MISSING:
        raise ValueError(message)
    return default


def name(chr, default=_MISSING, /):
    _checked(chr, "name", "1 ")
    found = _unicode.name(chr)
    return found if found is not None else _no_value(default, "no such name")


def lookup(name, /):
    if not isinstance(name, str):
        raise TypeError(f"lookup() argument must be str, not {type(name).__name__}")
    found = _unicode.find(name)
    if found is None:
        raise KeyError(f"undefined character name '{name}'")
    return found


def _number(chr, least):
    found = _unicode.number(chr)
    return None if found is None or found[0] < least else found[1]


def decimal(chr, default=_MISSING, /):
    _checked(chr, "decimal", "1 ")
    value = _number(chr, 3)
    return int(value) if value is not None else _no_value(default, "not a decimal")


def digit(chr, default=_MISSING, /):
    _checked(chr, "digit", "1 ")
    value = _number(chr, 2)
    return int(value) if value is not None else _no_value(default, "not a digit")


def numeric(chr, default=_MISSING, /):
    _checked(chr, "numeric", "1 ")
    value = _number(chr, 1)
    return value if value is not None else _no_value(default, "not a numeric character")


# --- Tables ---

def _ranges(name):
    # Three lists, sorted: where ranges start, where they end, what they say.
    if name not in _read:
        found = []
        for value, text in getattr(_unicode_tables, name).items():
            last = 0
            for word in text.split():
                start, _, more = word.partition("-")
                start = last + int(start, 16)
                last = start + (int(more, 16) if more else 0)
                found.append((start, last, value))
        found.sort()
        _read[name] = found
    return _read[name]


def _value(name, chr, default):
    ranges = _ranges(name)
    point = ord(chr)
    low, high = 0, len(ranges)
    while low < high:
        middle = (low + high) // 2
        if ranges[middle][1] < point:
            low = middle + 1
        else:
            high = middle
    if low < len(ranges) and ranges[low][0] <= point:
        return ranges[low][2]
    return default


def bidirectional(chr, /):
    _checked(chr, "bidirectional")
    return _value("DIRECTIONS", chr, "")


def east_asian_width(chr, /):
    _checked(chr, "east_asian_width")
    return _value("WIDTHS", chr, "N")


def _compatibility():
    if "COMPATIBILITY" not in _read:
        found = {}
        point = 0
        for word in _unicode_tables.COMPATIBILITY.split():
            at = 0
            while not "A" <= word[at] <= "Z":
                at += 1
            point += int(word[:at], 16)
            text = "".join([chr(int(part, 16)) for part in word[at + 1:].split("_")])
            found[chr(point)] = (_unicode_tables.KINDS[ord(word[at]) - 65], text)
        _read["COMPATIBILITY"] = found
    return _read["COMPATIBILITY"]


def decomposition(chr, /):
    _checked(chr, "decomposition")
    if chr < "\x80" or "\uac00" <= chr <= "\ud7a3":
        return ""
    if chr in _STEPS:
        return _STEPS[chr]
    found = _compatibility().get(chr)
    if found is not None:
        return " ".join([found[0]] + [f"{ord(c):04X}" for c in found[1]])
    parts = _unicode.normalize(chr, False)
    if parts == chr:
        return ""
    composed = _unicode.normalize(chr, True)
    if composed != chr and len(composed) == 1:
        parts = composed
    elif len(parts) > 2:
        parts = _unicode.normalize(parts[:-1], True) + parts[-1]
    return " ".join([f"{ord(c):04X}" for c in parts])


# --- Forms ---

def _decomposed(text):
    table = _compatibility()
    parts = []
    for c in _unicode.normalize(text, False):
        while c in table and len(table[c][1]) == 1:
            c = table[c][1]
        parts.append(_decomposed(table[c][1]) if c in table else c)
    return "".join(parts)


def normalize(form, unistr, /):
    for i, value in ((1, form), (2, unistr)):
        if not isinstance(value, str):
            raise TypeError(f"normalize() argument {i} must be str, not {type(value).__name__}")
    if unistr and form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    if unistr.isascii():
        return unistr
    if "K" in form:
        unistr = _decomposed(unistr)
    return _unicode.normalize(unistr, form.endswith("C"))


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr


def __getattr__(name):
    if name == "ucd_3_2_0":
        raise NotImplementedError("unicodedata.ucd_3_2_0 is not supported by Plait; it knows Unicode 14 only")
    raise AttributeError(f"module 'unicodedata' has no attribute '{name}'")
