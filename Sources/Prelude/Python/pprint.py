# `pprint`: values over several lines where one is too narrow.

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, [], None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, [], None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, [], None, 0)[2]


class _safe_key:
    # Orders what has no order of its own: by type and address.

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        text = self.pformat(object) + "\n"
        if self._stream is None:
            print(text, end="")
        else:
            self._stream.write(text)

    def pformat(self, object):
        parts = []
        self._write(object, parts, 0, 0, [], 0)
        return "".join(parts)

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, list(context), maxlevels or None, level)

    def _repr(self, object, context, level):
        return self.format(object, {i: 1 for i in context}, self._depth or 0, level)[0]

    # --- Over several lines ---

    def _write(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            shown = _lookup(type(object), "__repr__")
            method = self._method(type(object), shown)
            if method is not None:
                context.append(key)
                method(object, out, indent, allowance, context, level + 1)
                context.pop()
                return
            if ("__dataclass_fields__" in dir(type(object)) and type(object).__dataclass_params__.repr and
                    "__repr__" in type(object).__dict__ and hasattr(shown, "__qualname__") and
                    shown.__qualname__.endswith(".__repr__")):
                context.append(key)
                self._dataclass(object, out, indent, allowance, context, level + 1)
                context.pop()
                return
        out.append(text)

    def _method(self, cls, shown):
        for base, method in ((dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set),
                             (frozenset, self._set), (str, self._str), (bytes, self._bytes)):
            if _is_subtype(cls, base) and (cls is base or shown == _lookup(base, "__repr__")):
                return method
        name = cls.__name__
        if cls is _deque:
            return self._deque
        if cls.__module__ == "collections":
            return {"defaultdict": self._defaultdict, "OrderedDict": self._ordered, "Counter": self._counter,
                    "ChainMap": self._chain_map, "UserDict": self._user, "UserList": self._user}.get(name)
        return self._namespace if name == "SimpleNamespace" and cls.__module__ == "types" else None

    def _dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        if len(object):
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else list(object.items())
            self._pairs(items, out, indent, allowance + 1, context, level)
        out.append("}")

    def _pairs(self, items, out, indent, allowance, context, level):
        indent += self._indent
        for i, (key, value) in enumerate(items):
            if i:
                out.append(",\n" + " " * indent)
            text = self._repr(key, context, level)
            out.append(text + ": ")
            last = i == len(items) - 1
            self._write(value, out, indent + len(text) + 2, allowance if last else 1, context, level)

    def _list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _tuple(self, object, out, indent, allowance, context, level):
        out.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        if type(object) is set:
            start, end = "{", "}"
        else:
            name = type(object).__name__
            start, end = name + "({", "})"
            indent += len(name) + 1
        out.append(start)
        self._items(sorted(object, key=_safe_key), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        between = ""
        separator = ",\n" + " " * indent
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if between:
                        between = separator
                if room >= size:
                    room -= size
                    out.append(between)
                    between = ", "
                    out.append(text)
                    continue
            out.append(between)
            between = separator
            self._write(item, out, indent, allowance if last else 1, context, level)

    def _str(self, object, out, indent, allowance, context, level):
        lines = object.splitlines(True)
        if not lines:
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        widest = width = self._width - indent
        chunks = []
        text = ""
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            words = _words(line)
            width2 = widest
            current = ""
            for j, word in enumerate(words):
                candidate = current + word
                if j == len(words) - 1 and i == len(lines) - 1:
                    width2 -= allowance
                if len(repr(candidate)) > width2:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        if level == 1:
            out.append("(")
        out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.append(")")

    def _bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.append("(")
        between = ""
        for text in _wrap_bytes(object, self._width - indent, allowance):
            out.append(between)
            out.append(text)
            between = "\n" + " " * indent
        if parens:
            out.append(")")

    # --- Classes of the library ---

    def _namespace(self, object, out, indent, allowance, context, level):
        name = "namespace" if type(object).__name__ == "SimpleNamespace" else type(object).__name__
        indent += len(name) + 1
        out.append(name + "(")
        self._named(list(object.__dict__.items()), out, indent, allowance, context, level)
        out.append(")")

    def _dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        fields = [(f.name, getattr(object, f.name)) for f in type(object).__dataclass_fields__.values()
                  if f.repr and str(f._field_type) == "_FIELD"]
        out.append(name + "(")
        self._named(fields, out, indent, allowance, context, level)
        out.append(")")

    def _named(self, items, out, indent, allowance, context, level):
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(key + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._write(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _defaultdict(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        indent += len("defaultdict(")
        out.append(f"defaultdict({factory},\n{' ' * indent}")
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _ordered(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        if not len(object):
            out.append(repr(object))
            return
        out.append(name + "(")
        self._write(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _counter(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({")
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        self._pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _chain_map(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._write(m, out, indent, allowance + 1 if last else 1, context, level)
            out.append(")" if last else ",\n" + " " * indent)

    def _deque(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        out.append("deque([")
        self._items(object, out, indent + 6, allowance + 2, context, level)
        if object.maxlen is None:
            out.append("])")
        else:
            out.append(f"],\n{' ' * (indent + 6)}maxlen={self._repr(object.maxlen, context, level)})")

    def _user(self, object, out, indent, allowance, context, level):
        self._write(object.data, out, indent, allowance, context, level - 1)

    # --- On one line ---

    def _safe_repr(self, object, context, maxlevels, level):
        # Text, whether it can be read back, whether it is recursive.
        cls = type(object)
        if cls is str or cls is float or cls is bool or object is None:
            return repr(object), True, False
        shown = _lookup(cls, "__repr__")
        if cls is int or issubclass(cls, int) and shown == _lookup(int, "__repr__"):
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        for base in (dict, list, tuple):
            if issubclass(cls, base) and (cls is base or shown == _lookup(base, "__repr__")):
                return self._safe_container(object, base, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False

    def _safe_container(self, object, base, context, maxlevels, level):
        if base is dict:
            start, end = "{", "}"
        elif base is list:
            start, end = "[", "]"
        else:
            start, end = "(", ",)" if len(object) == 1 else ")"
        if not object:
            return start + end, True, False
        if maxlevels and level >= maxlevels:
            return f"{start}...{end}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context.append(id(object))
        readable, recursive = True, False
        parts = []
        if base is dict:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        else:
            items = [(None, x) for x in object]
        for key, value in items:
            text, is_readable, is_recursive = self.format(value, {i: 1 for i in context}, maxlevels or 0, level + 1)
            readable = readable and is_readable
            recursive = recursive or is_recursive
            if base is dict:
                key_text, is_readable, is_recursive = self.format(key, {i: 1 for i in context}, maxlevels or 0,
                                                                  level + 1)
                readable = readable and is_readable
                recursive = recursive or is_recursive
                text = f"{key_text}: {text}"
            parts.append(text)
        context.pop()
        return start + ", ".join(parts) + end, readable, recursive


def _words(line):
    # Pieces of non-blanks with the blanks that follow them.
    words = []
    i = 0
    while i < len(line):
        start = i
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        words.append(line[start:i])
    return words


def _wrap_bytes(object, width, allowance):
    current = b""
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        candidate = current + object[i:i + 4]
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = object[i:i + 4]
        else:
            current = candidate
    if current:
        yield repr(current)
