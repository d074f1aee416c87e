# `collections`: deque is native; the others are Python classes on dict and list.

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "defaultdict", "deque", "namedtuple"]

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


class OrderedDict(dict):
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
        self._count(iterable, kwds, 1)

    def subtract(self, iterable=None, /, **kwds):
        self._count(iterable, kwds, -1)

    def _count(self, iterable, kwds, sign):
        if isinstance(iterable, dict):
            for key, n in iterable.items():
                self[key] = self.get(key, 0) + sign * n
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + sign
        for key, n in kwds.items():
            self[key] = self.get(key, 0) + sign * n

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

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for a, b in ((self, other), (other, self)):
            for key in a:
                if a[key] != b[key]:
                    return False
        return True

    __hash__ = None


def _second(item):
    return item[1]


def _add(a, b):
    return a + b


def _subtract(a, b):
    return a - b


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged

    def __iter__(self):
        return iter(self._merged())

    def __len__(self):
        return len(self._merged())

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def new_child(self, m=None, **kwargs):
        m = {} if m is None else m
        m.update(kwargs)
        return _type(self)(m, *self.maps)

    @property
    def parents(self):
        return _type(self)(*self.maps[1:])

    def __repr__(self):
        return f"{_type(self).__name__}({', '.join([repr(m) for m in self.maps])})"


class UserDict(dict):
    @property
    def data(self):
        return self


class UserList(list):
    @property
    def data(self):
        return self


# --- Tuples with named elements ---

_KEYWORDS = ("False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
             "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
             "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield")


class _NamedTuple:
    # Base of the classes that namedtuple makes. The machine's tuples cannot be subclassed, so an instance holds one.

    _fields = ()
    _field_defaults = {}

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        # Subclasses have attributes of their own; the class itself has none.
        if "_is_plain" not in cls.__dict__ and "__slots__" not in cls.__dict__:
            cls._is_plain = False

    def __init__(self, *args, **kwargs):
        object.__setattr__(self, "_values", _named_values(_type(self), args, kwargs))

    @classmethod
    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(values)}")
        return cls(*values)

    def _asdict(self):
        return dict(zip(self._fields, self._values))

    def _replace(self, /, **kwargs):
        values = []
        for name, value in zip(self._fields, self._values):
            values.append(kwargs.pop(name, value))
        if kwargs:
            raise ValueError(f"Got unexpected field names: {list(kwargs)!r}")
        return _type(self)(*values)

    def __getnewargs__(self):
        return self._values

    def __setattr__(self, name, value):
        if name in self._fields:
            raise AttributeError("can't set attribute")
        if _type(self)._is_plain:
            raise AttributeError(f"'{_type(self).__name__}' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __len__(self):
        return len(self._values)

    def __getitem__(self, i):
        return self._values[i]

    def __iter__(self):
        return iter(self._values)

    def __contains__(self, value):
        return value in self._values

    def __hash__(self):
        return hash(self._values)

    def __eq__(self, other):
        return self._values == _values_of(other)

    def __ne__(self, other):
        return self._values != _values_of(other)

    def __lt__(self, other):
        return self._values < _values_of(other)

    def __le__(self, other):
        return self._values <= _values_of(other)

    def __gt__(self, other):
        return self._values > _values_of(other)

    def __ge__(self, other):
        return self._values >= _values_of(other)

    def __add__(self, other):
        return self._values + _values_of(other)

    def __radd__(self, other):
        return other + self._values

    def __mul__(self, n):
        return self._values * n

    def index(self, *args):
        return self._values.index(*args)

    def count(self, value):
        return self._values.count(value)

    def __repr__(self):
        fields = [f"{name}={value!r}" for name, value in zip(self._fields, self._values)]
        return f"{_type(self).__name__}({', '.join(fields)})"


def _values_of(other):
    return other._values if isinstance(other, _NamedTuple) else other


def _named_values(cls, args, kwargs):
    fields = cls._fields
    name = cls.__name__ + ".__new__()"
    if len(args) > len(fields):
        defaults = len(cls._field_defaults)
        takes = len(fields) + 1
        takes = f"from {takes - defaults} to {takes}" if defaults else f"{takes}"
        raise TypeError(f"{name} takes {takes} positional arguments but {len(args) + 1} were given")
    for key in kwargs:
        if key not in fields:
            raise TypeError(f"{name} got an unexpected keyword argument '{key}'")
    values = []
    missing = []
    for i in range(len(fields)):
        field = fields[i]
        if i < len(args):
            if field in kwargs:
                raise TypeError(f"{name} got multiple values for argument '{field}'")
            values.append(args[i])
        elif field in kwargs:
            values.append(kwargs[field])
        elif field in cls._field_defaults:
            values.append(cls._field_defaults[field])
        else:
            missing.append(f"'{field}'")
    if missing:
        words = missing[0] if len(missing) == 1 else " and ".join(missing)
        if len(missing) > 2:
            words = ", ".join(missing[:-1]) + ", and " + missing[-1]
        s = "" if len(missing) == 1 else "s"
        raise TypeError(f"{name} missing {len(missing)} required positional argument{s}: {words}")
    return tuple(values)


def _field(i):
    return property(lambda self: self._values[i])


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
    _check_names(str(typename), names, rename)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(names):
        raise TypeError("Got more default values than field names")
    namespace = {"_fields": tuple(names), "__match_args__": tuple(names), "_is_plain": True,
                 "_field_defaults": dict(zip(names[len(names) - len(values):], values)),
                 "__module__": "__main__" if module is None else module}
    for i, name in enumerate(names):
        namespace[name] = _field(i)
    return type(str(typename), (_NamedTuple,), namespace)


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
