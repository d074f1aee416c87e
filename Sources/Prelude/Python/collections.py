# `collections`: deque is native; the others are Python classes on dict, list and tuple.

from _binding import bind as _bind

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]

deque = _deque
_MISSING = object()


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return _type(self)(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        return f"{_type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = _type(self)(self.default_factory, self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = _type(self)(self.default_factory, other)
        result.update(self)
        return result

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return _type(self), args, None, None, iter(self.items())


class _OrderedView:
    # A view of an OrderedDict: the dict's own, under the name that CPython gives it.
    def __init__(self, view):
        self._view = view

    def __repr__(self):
        return f"{_type(self).__name__}({list(self._view)!r})"

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return iter(self._view)

    def __reversed__(self):
        return reversed(self._view)

    def __contains__(self, item):
        return item in self._view

    @property
    def mapping(self):
        return self._view.mapping


class _OrderedSetView(_OrderedView):
    __hash__ = None

    def __eq__(self, other):
        return self._view == _plain(other)

    def __lt__(self, other):
        return self._view < _plain(other)

    def __le__(self, other):
        return self._view <= _plain(other)

    def __gt__(self, other):
        return self._view > _plain(other)

    def __ge__(self, other):
        return self._view >= _plain(other)

    def __and__(self, other):
        return self._view & other

    def __or__(self, other):
        return self._view | other

    def __sub__(self, other):
        return self._view - other

    def __xor__(self, other):
        return self._view ^ other

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def __rsub__(self, other):
        return set(other) - set(self._view)

    def isdisjoint(self, other):
        return self._view.isdisjoint(other)


def _plain(view):
    return view._view if isinstance(view, _OrderedView) else view


class odict_keys(_OrderedSetView):
    __module__ = "builtins"


class odict_items(_OrderedSetView):
    __module__ = "builtins"


class odict_values(_OrderedView):
    __module__ = "builtins"


class OrderedDict(dict):
    def keys(self):
        return odict_keys(dict.keys(self))

    def items(self):
        return odict_items(dict.items(self))

    def values(self):
        return odict_values(dict.values(self))

    def move_to_end(self, key, last=True):
        value = self[key]
        if last:
            del self[key]
            self[key] = value
            return
        rest = [(k, v) for k, v in self.items() if not k == key]
        self.clear()
        self[key] = value
        for k, v in rest:
            self[k] = v

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return (key, self.pop(key))

    def copy(self):
        return _type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = _type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = _type(self)(other)
        result.update(self)
        return result

    def __reduce__(self):
        return _type(self), (), self.__dict__ or None, None, iter(self.items())

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{_type(self).__name__}()"
        return f"{_type(self).__name__}({list(self.items())!r})"


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwds):
        if isinstance(iterable, dict):
            if self:
                for key, n in iterable.items():
                    self[key] = n + self.get(key, 0)
            else:
                # What the counts are does not matter then.
                dict.update(self, iterable)
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if isinstance(iterable, dict):
            for key, n in iterable.items():
                self[key] = self.get(key, 0) - n
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def most_common(self, n=None):
        items = sorted(self.items(), key=_second, reverse=True)
        return items if n is None else items[:max(n, 0)]

    def elements(self):
        for key, n in self.items():
            for i in range(n):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return _type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __repr__(self):
        if not self:
            return f"{_type(self).__name__}()"
        try:
            items = self.most_common()
        except TypeError:
            items = self.items()
        parts = [f"{key!r}: {n!r}" for key, n in items]
        return f"{_type(self).__name__}({{{', '.join(parts)}}})"

    def _combine(self, other, choose):
        result = Counter()
        for key, n in self.items():
            m = choose(n, other[key])
            if m > 0:
                result[key] = m
        for key, n in other.items():
            if key not in self:
                m = choose(0, n)
                if m > 0:
                    result[key] = m
        return result

    def __add__(self, other):
        return self._combine(other, _add) if isinstance(other, Counter) else NotImplemented

    def __sub__(self, other):
        return self._combine(other, _subtract) if isinstance(other, Counter) else NotImplemented

    def __or__(self, other):
        return self._combine(other, max) if isinstance(other, Counter) else NotImplemented

    def __and__(self, other):
        return self._combine(other, min) if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return self._combine(Counter(), _add)

    def __neg__(self):
        return Counter()._combine(self, _subtract)

    def _replace(self, result):
        self.clear()
        for key, n in result.items():
            self[key] = n
        return self

    def __iadd__(self, other):
        return self._replace(self._combine(other, _add))

    def __isub__(self, other):
        return self._replace(self._combine(other, _subtract))

    def __ior__(self, other):
        return self._replace(self._combine(other, max))

    def __iand__(self, other):
        return self._replace(self._combine(other, min))

    def _compare(self, other, relation):
        if not isinstance(other, Counter):
            return NotImplemented
        for counts in (self, other):
            for key in counts:
                if not relation(self[key], other[key]):
                    return False
        return True

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __reduce__(self):
        return _type(self), (dict(self),)

    __hash__ = None


def _second(item):
    return item[1]


def _add(a, b):
    return a + b


def _subtract(a, b):
    return a - b


# --- Tuples with named elements ---

_KEYWORDS = ("False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
             "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
             "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield")


def _set_field(self, value):
    raise AttributeError("can't set attribute")


def _delete_field(self):
    raise AttributeError("can't delete attribute")


def _field(i, name):
    return property(lambda self: tuple.__getitem__(self, i), _set_field, _delete_field, f"Alias for field number {i}")


def _named_make(cls, iterable):
    result = tuple.__new__(cls, iterable)
    if len(result) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(result)}")
    return result


def _named_replace(self, /, **kwds):
    values = []
    for name, value in zip(self._fields, self):
        values.append(kwds.pop(name, value))
    if kwds:
        raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
    return self._make(values)


def _named_repr(self):
    fields = [f"{name}={value!r}" for name, value in zip(self._fields, self)]
    return f"{_type(self).__name__}({', '.join(fields)})"


def _named_asdict(self):
    return dict(zip(self._fields, self))


def _named_newargs(self):
    return tuple(self)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
    _check_names(typename, names, rename)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(names):
        raise TypeError("Got more default values than field names")
    names = tuple(names)
    field_defaults = dict(zip(names[len(names) - len(values):], values))
    count = len(names)
    what = f"{typename}.__new__()"

    def __new__(_cls, /, *args, **kwargs):
        if kwargs or len(args) != count:
            args = _bind(what, names, (), field_defaults, args, kwargs, 1)
        return tuple.__new__(_cls, args)
    __new__.__defaults__ = values or None
    __new__.__annotations__ = {}
    namespace = {"__doc__": f"{typename}({', '.join(names)})", "__slots__": (), "_fields": names,
                 "_field_defaults": field_defaults, "__new__": __new__, "_make": classmethod(_named_make),
                 "_replace": _named_replace, "__repr__": _named_repr, "_asdict": _named_asdict,
                 "__getnewargs__": _named_newargs, "__match_args__": names,
                 "__module__": "__main__" if module is None else module}
    for i, name in enumerate(names):
        namespace[name] = _field(i, name)
    return type(typename, (tuple,), namespace)


def _check_names(typename, names, rename):
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


# ChainMap and the User… classes are made when first asked for: they rest on the abstract classes, which most programs
# never need.

_WRAPPERS = ("ChainMap", "UserDict", "UserList", "UserString")


def __getattr__(name):
    if name in _WRAPPERS:
        import _wrappers
        return getattr(_wrappers, name)
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute '{name}'")


_name_native(OrderedDict, "collections.OrderedDict")
_name_native(defaultdict, "collections.defaultdict")
