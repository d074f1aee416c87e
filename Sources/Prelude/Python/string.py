# `string`: constants, templates with `$name`, and the formatter behind `str.format`.

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace

_MISSING = object()


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    # `re.IGNORECASE`
    flags = 2

    def __init_subclass__(cls):
        # What a subclass says of names or of the whole pattern, a regular expression finds.
        super().__init_subclass__()
        own = [name for c in cls.__mro__ if c is not Template for name in c.__dict__]
        if not {"pattern", "idpattern", "braceidpattern", "flags"}.isdisjoint(own):
            import re
            text = cls.__dict__.get("pattern")
            cls.pattern = re.compile(cls._expression() if text is None else text, cls.flags | re.VERBOSE)

    @classmethod
    def _expression(cls):
        import re
        mark = re.escape(cls.delimiter)
        in_braces = cls.braceidpattern or cls.idpattern
        return f"{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|{{(?P<braced>{in_braces})}}|(?P<invalid>))"

    def __init__(self, template):
        self.template = template

    def _matched_pieces(self, pattern, is_checked):
        start = 0
        for match in pattern.finditer(self.template):
            before = self.template[start:match.start()]
            start = match.end()
            name = match.group("named") or match.group("braced")
            if name is not None:
                yield before, "named", (name, match.group()), match.start()
            elif match.group("escaped") is not None:
                yield before, "escaped", None, match.start()
            elif match.group("invalid") is not None:
                yield before, "invalid", match.group(), max(0, match.start("invalid") - 1)
            elif is_checked:
                raise ValueError("Unrecognized named group in pattern", pattern)
        yield self.template[start:], "end", None, len(self.template)

    def _pieces(self, is_checked=True):
        pattern = getattr(self, "pattern", None)
        return self._scanned_pieces() if pattern is None else self._matched_pieces(pattern, is_checked)

    def _scanned_pieces(self):
        # Yields (text before, what was found, name, place). Found: "escaped", "named", "invalid" or "end".
        text = self.template
        mark = self.delimiter
        start = at = 0
        while True:
            at = text.find(mark, at)
            if at < 0:
                yield text[start:], "end", None, len(text)
                return
            before = text[start:at]
            after = at + len(mark)
            if text.startswith(mark, after):
                yield before, "escaped", None, at
                at = after + len(mark)
            else:
                braced = text[after:after + 1] == "{"
                first = after + 1 if braced else after
                end = first
                while end < len(text) and _is_name_part(text[end], end == first):
                    end += 1
                if end == first or braced and text[end:end + 1] != "}":
                    yield before, "invalid", mark, at
                    at = after
                else:
                    name = text[first:end]
                    at = end + 1 if braced else end
                    yield before, "named", (name, text[after - len(mark):at]), after
            start = at

    def _invalid(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        if lines:
            column = place - len("".join(lines[:-1]))
            line = len(lines)
            if lines[-1].endswith("\n"):
                column = 1
                line += 1
            else:
                column += 1
        else:
            column = line = 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping=_MISSING, /, **kws):
        values = _merged(mapping, kws)
        parts = []
        for before, kind, name, place in self._pieces():
            parts.append(before)
            if kind == "escaped":
                parts.append(self.delimiter)
            elif kind == "named":
                parts.append(str(values[name[0]]))
            elif kind == "invalid":
                self._invalid(place)
        return "".join(parts)

    def safe_substitute(self, mapping=_MISSING, /, **kws):
        values = _merged(mapping, kws)
        parts = []
        for before, kind, name, place in self._pieces():
            parts.append(before)
            if kind == "escaped":
                parts.append(self.delimiter)
            elif kind == "invalid":
                parts.append(name)
            elif kind == "named":
                try:
                    parts.append(str(values[name[0]]))
                except KeyError:
                    parts.append(name[1])
        return "".join(parts)

    def is_valid(self):
        return all([kind != "invalid" for before, kind, name, place in self._pieces()])

    def get_identifiers(self):
        names = []
        for before, kind, name, place in self._pieces():
            if kind == "named" and name[0] not in names:
                names.append(name[0])
        return names


def _is_name_part(c, is_first):
    return c in ascii_letters or c == "_" or not is_first and c in digits


def _merged(mapping, kws):
    if mapping is _MISSING:
        return kws
    if kws:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return mapping


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if name is None:
                continue
            if name == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            parts.append(self.format_field(obj, spec))
        return "".join(parts), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _field_path(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first


def _fields(text):
    # Tuples (literal text, name, specification, conversion), as the parser of `str.format` sees them.
    result = []
    literal = []
    at = 0
    end = len(text)
    while at < end:
        c = text[at]
        if c == "{" or c == "}":
            if text[at + 1:at + 2] == c:
                literal.append(c)
                result.append(("".join(literal), None, None, None))
                literal = []
                at += 2
                continue
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if at + 1 >= end:
                raise ValueError("Single '{' encountered in format string")
            close = _closing(text, at + 1)
            name, spec, conversion = _field_parts(text[at + 1:close])
            result.append(("".join(literal), name, spec, conversion))
            literal = []
            at = close + 1
        else:
            literal.append(c)
            at += 1
    if literal:
        result.append(("".join(literal), None, None, None))
    return iter(result)


def _closing(text, at):
    depth = 1
    while at < len(text):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if not depth:
                return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _field_parts(field):
    at = 0
    bracket = False
    while at < len(field):
        c = field[at]
        if c == "[":
            bracket = True
        elif c == "]":
            bracket = False
        elif c == "{":
            raise ValueError("unexpected '{' in field name")
        elif not bracket and (c == ":" or c == "!"):
            break
        at += 1
    name = field[:at]
    conversion = None
    if field[at:at + 1] == "!":
        conversion = field[at + 1:at + 2]
        if not conversion:
            raise ValueError("end of string while looking for conversion specifier")
        at += 2
        if at < len(field) and field[at] != ":":
            raise ValueError("expected ':' after conversion specifier")
    return name, field[at + 1:], conversion


def _field_path(name):
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    first = name[:at]
    if first.isdigit():
        first = int(first)
    rest = []
    while at < len(name):
        if name[at] == ".":
            end = at + 1
            while end < len(name) and name[end] not in ".[":
                end += 1
            part = name[at + 1:end]
            rest.append((True, part))
        elif name[at] == "[":
            close = name.find("]", at)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            part = name[at + 1:close]
            rest.append((False, int(part) if part.isdigit() else part))
            end = close + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError("Empty attribute in format string")
        at = end
    return first, rest
