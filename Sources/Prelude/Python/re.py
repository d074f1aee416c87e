# `re`: patterns and matches over the machine's own matcher. One call is one operation; what calls the program (a
# function given to `sub`) is done from here, between matches that are known already.

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
           "template", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]


class error(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


# --- Flags ---

_FLAGS = ((256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"), (8, "MULTILINE"), (16, "DOTALL"),
          (64, "VERBOSE"), (1, "TEMPLATE"), (128, "DEBUG"))


class RegexFlag:
    # A set of flags, combined with `|`.

    def __init__(self, value):
        self.value = value

    @property
    def name(self):
        return "|".join([name for bit, name in _FLAGS if self.value & bit]) or None

    def _with(self, value):
        return RegexFlag(value)

    def __or__(self, other):
        return RegexFlag(self.value | _flag_value(other))

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(self.value & _flag_value(other))

    __rand__ = __and__

    def __xor__(self, other):
        return RegexFlag(self.value ^ _flag_value(other))

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(511 & ~self.value)

    def __bool__(self):
        return self.value != 0

    def __int__(self):
        return self.value

    __index__ = __int__

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, RegexFlag) else other)

    def __hash__(self):
        return hash(self.value)

    def __contains__(self, other):
        return self.value & other.value == other.value

    def __repr__(self):
        names = ["re." + name for bit, name in _FLAGS if self.value & bit]
        return "|".join(names) or "re.NOFLAG"

    def __str__(self):
        return repr(self)


def _flag_value(flags):
    return flags.value if isinstance(flags, RegexFlag) else int(flags)


NOFLAG = RegexFlag(0)
ASCII = A = RegexFlag(256)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
UNICODE = U = RegexFlag(32)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
VERBOSE = X = RegexFlag(64)
DEBUG = RegexFlag(128)
TEMPLATE = T = RegexFlag(1)


# --- Matches ---

class Match:
    __module__ = "re"

    def __init__(self, pattern, string, pos, endpos, spans):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans
        last = spans[-1]
        self.lastindex = None if last < 0 else last

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    def _index(self, group):
        if isinstance(group, str):
            number = self.re.groupindex.get(group, -1)
        else:
            index = getattr(type(group), "__index__", None)
            number = group if isinstance(group, int) else index(group) if index is not None else -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _text(self, number, default=None):
        start, end = self._spans[number * 2], self._spans[number * 2 + 1]
        return default if start < 0 or end < 0 else self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def span(self, group=0, /):
        number = self._index(group)
        start, end = self._spans[number * 2], self._spans[number * 2 + 1]
        return (-1, -1) if start < 0 or end < 0 else (start, end)

    def expand(self, template):
        return _expanded(_template(template, self.re), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


# --- Patterns ---

class Pattern:
    __module__ = "re"

    def __init__(self, pattern, flags, groups, groupindex):
        self.pattern = pattern
        self.flags = flags
        self.groups = groups
        self.groupindex = groupindex

    def _scan(self, string, pos, endpos, mode, limit):
        if isinstance(string, str) != isinstance(self.pattern, str):
            if not isinstance(string, (str, bytes)):
                if type(string).__name__ in ("bytearray", "memoryview"):
                    return self._scan(bytes(string), pos, endpos, mode, limit)
                raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
            if isinstance(string, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            raise TypeError("cannot use a string pattern on a bytes-like object")
        length = len(string)
        pos = min(max(pos, 0), length)
        endpos = min(max(endpos, 0), length)
        if pos > endpos:
            return []
        return _regex.scan(self.pattern, self.flags, string, pos, endpos, mode, limit)

    def _one(self, string, pos, endpos, mode):
        found = self._scan(string, pos, endpos, mode, 1)
        if not found:
            return None
        length = len(string)
        return Match(self, string, min(max(pos, 0), length), min(max(endpos, 0), length), found[0])

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._one(string, pos, endpos, 0)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._one(string, pos, endpos, 1)

    def search(self, string, pos=0, endpos=9223372036854775807):
        return self._one(string, pos, endpos, 2)

    def findall(self, string, pos=0, endpos=9223372036854775807):
        result = []
        empty = string[:0]
        for spans in self._scan(string, pos, endpos, 2, 0):
            if self.groups == 0:
                result.append(string[spans[0]:spans[1]])
            elif self.groups == 1:
                result.append(empty if spans[2] < 0 or spans[3] < 0 else string[spans[2]:spans[3]])
            else:
                parts = []
                for i in range(2, self.groups * 2 + 2, 2):
                    start, end = spans[i], spans[i + 1]
                    parts.append(empty if start < 0 or end < 0 else string[start:end])
                result.append(tuple(parts))
        return result

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        length = len(string)
        first, last = min(max(pos, 0), length), min(max(endpos, 0), length)
        return iter([Match(self, string, first, last, spans) for spans in self._scan(string, pos, endpos, 2, 0)])

    def scanner(self, string, pos=0, endpos=9223372036854775807):
        return _Scanner(self, string, pos, endpos)

    def split(self, string, maxsplit=0):
        parts = []
        at = 0
        for spans in self._scan(string, 0, 9223372036854775807, 2, max(0, maxsplit)) if maxsplit >= 0 else []:
            parts.append(string[at:spans[0]])
            for i in range(2, self.groups * 2 + 2, 2):
                start, end = spans[i], spans[i + 1]
                parts.append(None if start < 0 or end < 0 else string[start:end])
            at = spans[1]
        parts.append(string[at:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        call = repl if callable(repl) else None
        plain = None
        if call is None:
            template = _template(repl, self)
            if len(template) == 1 and not isinstance(template[0], int):
                plain = template[0]
            elif not template:
                plain = repl[:0]
        matches = self._scan(string, 0, 9223372036854775807, 2, max(0, count)) if count >= 0 else []
        parts = []
        at = 0
        for spans in matches:
            parts.append(string[at:spans[0]])
            if plain is not None:
                parts.append(plain)
            else:
                match = Match(self, string, 0, len(string), spans)
                parts.append(call(match) if call is not None else _expanded(template, match))
            at = spans[1]
        parts.append(string[at:])
        return string[:0].join(parts), len(matches)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str):
            flags &= ~32
        shown = repr(self.pattern)[:200]
        if not flags:
            return f"re.compile({shown})"
        names = ["re." + name for bit, name in sorted(_FLAGS) if flags & bit]
        return f"re.compile({shown}, {'|'.join(names)})"


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._start = pos
        self._end = endpos

    def match(self):
        return self._next(self.pattern.match)

    def search(self):
        return self._next(self.pattern.search)

    def _next(self, find):
        if self._start is None:
            return None
        found = find(self._string, self._start, self._end)
        if found is None:
            self._start = None
        elif found.end() == found.start():
            # An empty match is not found again where it is.
            self._start = found.end() + 1 if found.end() < len(self._string) else None
        else:
            self._start = found.end()
        return found


# --- Templates of `sub`: texts and numbers of groups ---

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _template(source, pattern):
    if not isinstance(source, (str, bytes)):
        raise TypeError(f"expected str instance, {type(source).__name__} found")
    text = source if isinstance(source, str) else source.decode("latin-1")
    parts = []
    literal = []
    i = 0
    while i < len(text):
        c = text[i]
        if c != "\\":
            end = text.find("\\", i)
            end = len(text) if end < 0 else end
            literal.append(text[i:end])
            i = end
            continue
        if i + 1 >= len(text):
            raise error("bad escape (end of pattern)", source, i)
        letter = text[i + 1]
        if letter == "g":
            number, i = _group_reference(text, i, source, pattern)
        elif letter.isdigit() and letter.isascii():
            number, char, i = _digits(text, i, source, pattern)
            if number is None:
                literal.append(char)
                continue
        else:
            if letter in _ESCAPES:
                literal.append(_ESCAPES[letter])
            elif letter.isascii() and letter.isalpha():
                raise error("bad escape \\" + letter, source, i)
            else:
                literal.append("\\" + letter)
            i += 2
            continue
        if literal:
            parts.append("".join(literal))
            literal = []
        parts.append(number)
    if literal:
        parts.append("".join(literal))
    if isinstance(source, bytes):
        parts = [part if isinstance(part, int) else part.encode("latin-1") for part in parts]
    return parts


def _group_reference(text, i, source, pattern):
    if text[i + 2:i + 3] != "<":
        raise error("missing <", source, i + 2)
    end = text.find(">", i + 3)
    if end < 0:
        if i + 3 == len(text):
            raise error("missing group name", source, i + 3)
        raise error("missing >, unterminated name", source, i + 3)
    name = text[i + 3:end]
    if not name:
        raise error("missing group name", source, i + 3)
    if name.strip().isdecimal() and name.isascii():
        number = int(name)
        if number > pattern.groups:
            raise error(f"invalid group reference {number}", source, i + 3)
    elif not name.isidentifier():
        raise error(f"bad character in group name {name!r}", source, i + 3)
    else:
        number = pattern.groupindex.get(name)
        if number is None:
            raise IndexError(f"unknown group name {name!r}")
    return number, end + 1


def _digits(text, i, source, pattern):
    # The group, or None and the character that an octal escape is; and the place behind.
    first = text[i + 1]
    second, third = text[i + 2:i + 3], text[i + 3:i + 4]
    octal = "01234567"
    if first == "0":
        end = i + 2
        while end < i + 4 and text[end:end + 1] and text[end] in octal:
            end += 1
        return None, chr(int(text[i + 1:end], 8) & 255), end
    end = i + 2
    if second and second in "0123456789":
        if first in octal and second in octal and third and third in octal:
            value = int(text[i + 1:i + 4], 8)
            if value > 0o377:
                raise error(f"octal escape value {text[i:i + 4]} outside of range 0-0o377", source, i)
            return None, chr(value), i + 4
        end = i + 3
    number = int(text[i + 1:end])
    if number > pattern.groups:
        raise error(f"invalid group reference {number}", source, i + 1)
    return number, None, end


def _expanded(template, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in template])


# --- Functions ---

def compile(pattern, flags=0):
    flags = _flag_value(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    elif flags & 32:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    info = _regex.compile(pattern, flags)
    if len(info) == 2:
        message, place = info
        raise error(message) if place is None else error(message, pattern, place)
    return Pattern(pattern, info[0], info[1], dict(zip(info[2], info[3])))


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    pass


def template(pattern, flags=0):
    return compile(pattern, flags)


_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    if isinstance(pattern, str):
        return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
    return escape(pattern.decode("latin-1")).encode("latin-1")


class Scanner:
    """Cuts a text into what the patterns of a lexicon match, and does with each what the lexicon says."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while at < len(string):
            for pattern, action in self._patterns:
                match = pattern.match(string, at)
                if match is not None:
                    break
            else:
                break
            if match.end() == at:
                break
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                result.append(action)
            at = match.end()
        return result, string[at:]


_name_native(Match, "re.Match")
_name_native(Pattern, "re.Pattern")
