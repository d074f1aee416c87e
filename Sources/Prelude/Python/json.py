# `json`: values as text and back. What the program has no say in is written and read natively as a whole; the rest is
# Python, so that its hooks can be called from everywhere.

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


# --- Writing ---

class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if type(self) is JSONEncoder:
            text = _json.write(o, self.ensure_ascii, self.allow_nan, self.sort_keys, self.item_separator,
                               self.key_separator, self.indent)
            if text is not None:
                return text
        parts = []
        self._write(o, parts, 0, [])
        return "".join(parts)

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._write(o, parts, 0, [])
        return iter(parts)

    def _float(self, value):
        if value != value:
            text = "NaN"
        elif value == float("inf"):
            text = "Infinity"
        elif value == -float("inf"):
            text = "-Infinity"
        else:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def _write(self, value, parts, depth, open_values):
        if isinstance(value, str):
            parts.append(_json.quote(value, self.ensure_ascii))
        elif value is None:
            parts.append("null")
        elif value is True:
            parts.append("true")
        elif value is False:
            parts.append("false")
        elif isinstance(value, int):
            parts.append(int.__repr__(value))
        elif isinstance(value, float):
            parts.append(self._float(value))
        else:
            if self.check_circular:
                for other in open_values:
                    if other is value:
                        raise ValueError("Circular reference detected")
                open_values.append(value)
            if isinstance(value, (list, tuple)):
                self._write_list(value, parts, depth, open_values)
            elif isinstance(value, dict):
                self._write_dict(value, parts, depth, open_values)
            else:
                self._write(self.default(value), parts, depth, open_values)
            if self.check_circular:
                open_values.pop()

    def _break(self, depth):
        indent = self.indent
        if not isinstance(indent, str):
            indent = " " * indent
        return "\n" + indent * depth

    def _write_list(self, values, parts, depth, open_values):
        if not values:
            parts.append("[]")
            return
        # The pieces are CPython's: what stands before a plain value is of one piece with it.
        before = "["
        separator = self.item_separator
        if self.indent is not None:
            line = self._break(depth + 1)
            before += line
            separator += line
        for value in values:
            if isinstance(value, (str, int, float)) or value is None:
                inner = []
                self._write(value, inner, depth + 1, open_values)
                parts.append(before + inner[0])
            else:
                parts.append(before)
                self._write(value, parts, depth + 1, open_values)
            before = separator
        if self.indent is not None:
            parts.append(self._break(depth))
        parts.append("]")

    def _key(self, key):
        # None: it is left out.
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _write_dict(self, mapping, parts, depth, open_values):
        if not mapping:
            parts.append("{}")
            return
        separator = self.item_separator
        parts.append("{")
        if self.indent is not None:
            line = self._break(depth + 1)
            parts.append(line)
            separator += line
        items = sorted(mapping.items()) if self.sort_keys else mapping.items()
        first = True
        for key, value in items:
            key = self._key(key)
            if key is None:
                continue
            if not first:
                parts.append(separator)
            first = False
            parts.append(_json.quote(key, self.ensure_ascii))
            parts.append(self.key_separator)
            self._write(value, parts, depth + 1, open_values)
        if self.indent is not None:
            parts.append(self._break(depth))
        parts.append("}")


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
               indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


# --- Reading ---

_SPACE = " \t\n\r"


def _after_space(text, at):
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


class _Nothing(Exception):
    # There is no value at the place.

    def __init__(self, place):
        self.place = place


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        if type(self) is JSONDecoder and self._is_plain():
            read = _json.read(s, self.strict)
            if read is not None:
                return read[0]
        value, end = self.raw_decode(s, _after_space(s, 0))
        end = _after_space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def _is_plain(self):
        return (self.object_hook is None and self.object_pairs_hook is None and self.parse_float is float
                and self.parse_int is int and self.parse_constant is _constant)

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except _Nothing as nothing:
            raise JSONDecodeError("Expecting value", s, nothing.place) from None

    def _text(self, text, at):
        value, end = _json.unquote(text, at + 1, self.strict)
        if end < 0:
            raise JSONDecodeError(value, text, -end - 1)
        return value, end

    def _value(self, text, at):
        c = text[at:at + 1]
        if c == '"':
            return self._text(text, at)
        if c == "{":
            return self._object(text, at + 1)
        if c == "[":
            return self._array(text, at + 1)
        for word, value in _WORDS:
            if text.startswith(word, at):
                return value, at + len(word)
        found = _number(text, at)
        if found is not None:
            end, is_int = found
            return (self.parse_int if is_int else self.parse_float)(text[at:end]), end
        for word in _CONSTANTS:
            if text.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise _Nothing(at)

    def _array(self, text, at):
        values = []
        at = _after_space(text, at)
        if text[at:at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._value(text, at)
            values.append(value)
            at = _after_space(text, at)
            c = text[at:at + 1]
            at += 1
            if c == "]":
                return values, at
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at - 1)
            at = _after_space(text, at)

    def _object(self, text, at):
        pairs = []
        at = _after_space(text, at)
        c = text[at:at + 1]
        if c == "}":
            return self._made(pairs), at + 1
        if c != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
        while True:
            key, at = self._text(text, at)
            at = _after_space(text, at)
            if text[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", text, at)
            at = _after_space(text, at + 1)
            value, at = self._value(text, at)
            pairs.append((key, value))
            at = _after_space(text, at)
            c = text[at:at + 1]
            at += 1
            if c == "}":
                return self._made(pairs), at
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at - 1)
            at = _after_space(text, at)
            if text[at:at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        value = dict(pairs)
        return value if self.object_hook is None else self.object_hook(value)


_WORDS = (("null", None), ("true", True), ("false", False))
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": -float("inf")}
_constant = _CONSTANTS.__getitem__
_DIGITS = "0123456789"


def _number(text, at):
    # Where the number ends, and whether it is an int; None: there is none.
    end = at
    if text[end:end + 1] == "-":
        end += 1
    start = end
    while end < len(text) and text[end] in _DIGITS:
        end += 1
        if text[start] == "0":
            break
    if end == start:
        return None
    is_int = True
    if text[end:end + 1] == "." and text[end + 1:end + 2] and text[end + 1] in _DIGITS:
        is_int = False
        end += 2
        while end < len(text) and text[end] in _DIGITS:
            end += 1
    if text[end:end + 1] in ("e", "E"):
        i = end + 1
        if text[i:i + 1] in ("+", "-"):
            i += 1
        if text[i:i + 1] and text[i] in _DIGITS:
            is_int = False
            while i < len(text) and text[i] in _DIGITS:
                i += 1
            end = i
    return end, is_int


def detect_encoding(b):
    """The encoding of bytes that begin with a mark of UTF, or else by where their zeros are."""
    for mark, name in ((b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"),
                       (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if b.startswith(mark):
            return name
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, bytes) and type(s).__name__ != "bytearray":
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = bytes(s)
        s = s.decode(detect_encoding(s), "surrogatepass")
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return cls(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
