# `collections`' classes that hold what they stand for: ChainMap, UserDict, UserList, UserString.

import operator
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence


class ChainMap(MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    # Reading looks through all the maps, the first that knows the key answers.

    def __contains__(self, key):
        return any([key in mapping for mapping in self.maps])

    def __getitem__(self, key):
        found = absent = object()
        for mapping in self.maps:
            try:
                found = mapping[key]
            except KeyError:
                pass
            if found is not absent:
                return found
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __bool__(self):
        return any(self.maps)

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(dict.fromkeys(mapping))
        return iter(merged)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([repr(m) for m in self.maps])})"

    # Changes go to the first map.

    def _take(self, method, *arguments):
        try:
            return getattr(self.maps[0], method)(*arguments)
        except KeyError:
            if not arguments:
                raise KeyError("No keys found in the first mapping.") from None
            raise KeyError(f"Key not found in the first mapping: {arguments[0]!r}") from None

    def __delitem__(self, key):
        self._take("__delitem__", key)

    def pop(self, key, *args):
        return self._take("pop", key, *args)

    def popitem(self):
        return self._take("popitem")

    def clear(self):
        self.maps[0].clear()

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __ior__(self, other):
        first = self.maps[0]
        first.update(other)
        return self

    # Others are made of it.

    def __or__(self, other):
        if isinstance(other, Mapping):
            merged = self.copy()
            merged.maps[0].update(other)
            return merged
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, Mapping):
            merged = dict(other)
            for mapping in reversed(self.maps):
                merged.update(mapping)
            return type(self)(merged)
        return NotImplemented

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def new_child(self, m=None, **kwargs):
        first = kwargs if m is None else m
        if first is not kwargs and kwargs:
            first.update(kwargs)
        return type(self)(first, *self.maps)

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy


# What UserDict, UserList and UserString have alike: they take these functions into their classes.

def _data(other):
    return other.data if isinstance(other, (UserList, UserString)) else other


def _shown(self):
    return repr(self.data)


def _length(self):
    return len(self.data)


def _holds(self, item):
    return _data(item) in self.data if isinstance(self, UserString) else item in self.data


def _put(self, place, item):
    self.data[place] = item


def _remove(self, place):
    del self.data[place]


def _repeated(self, n):
    return type(self)(self.data * n)


def _compared(comparison):
    def method(self, other):
        return comparison(self.data, _data(other))
    method.__name__ = f"__{comparison.__name__}__"
    return method


_lt, _le, _eq, _gt, _ge = [_compared(one) for one in (operator.lt, operator.le, operator.eq, operator.gt, operator.ge)]


class UserDict(MutableMapping):
    __contains__, __len__, __repr__, __setitem__, __delitem__ = _holds, _length, _shown, _put, _remove

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for given in (dict, kwargs or None):
            if given is not None:
                self.update(given)

    def __iter__(self):
        return iter(self.data)

    def __getitem__(self, key):
        try:
            missing = type(self).__missing__
        except AttributeError:
            return self.data[key]
        return self.data[key] if key in self.data else missing(self, key)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __ror__(self, other):
        if isinstance(other, UserDict):
            return type(self)(other.data | self.data)
        return type(self)(other | self.data) if isinstance(other, dict) else NotImplemented

    def __or__(self, other):
        right = other.data if isinstance(other, UserDict) else other
        return type(self)(self.data | right) if isinstance(right, dict) else NotImplemented

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        other = object.__new__(type(self))
        for name, value in self.__dict__.items():
            setattr(other, name, value)
        other.data = self.data.copy()
        return other

    __copy__ = copy


class UserList(MutableSequence):
    __lt__, __le__, __eq__, __gt__, __ge__, __hash__ = _lt, _le, _eq, _gt, _ge, None
    __contains__, __len__, __repr__, __setitem__, __delitem__ = _holds, _length, _shown, _put, _remove
    __mul__ = __rmul__ = _repeated

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data(initlist))

    def __getitem__(self, i):
        return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __add__(self, other):
        return type(self)(self.data + list(_data(other)))

    def __radd__(self, other):
        return type(self)(list(_data(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(_data(other))
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    # The list's own methods, by what they do to it.

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def reverse(self):
        self.data.reverse()

    def extend(self, other):
        self.data.extend(_data(other))

    def insert(self, i, item):
        self.data.insert(i, item)

    def append(self, item):
        self.data.append(item)

    def clear(self):
        self.data.clear()

    def remove(self, item):
        self.data.remove(item)

    def pop(self, i=-1):
        return self.data.pop(i)


class UserString(Sequence):
    __lt__, __le__, __eq__, __gt__, __ge__ = _lt, _le, _eq, _gt, _ge
    __contains__, __len__, __repr__ = _holds, _length, _shown
    __mul__ = __rmul__ = _repeated

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

    def __hash__(self):
        return hash(self.data)

    def __str__(self):
        return str(self.data)

    def __float__(self):
        return float(self.data)

    def __int__(self):
        return int(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __add__(self, other):
        return type(self)(self.data + str(_data(other)))

    def __radd__(self, other):
        return type(self)(str(_data(other)) + self.data)

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)


def _wrapped(name, makes_string):
    method = getattr(str, name)

    def wrapper(self, *args, **kwds):
        result = method(self.data, *[_data(a) for a in args], **kwds)
        return type(self)(result) if makes_string else result
    wrapper.__name__ = name
    wrapper.__qualname__ = f"UserString.{name}"
    return wrapper


for _n in ("capitalize", "casefold", "center", "expandtabs", "ljust", "lower", "lstrip", "removeprefix", "removesuffix",
           "replace", "rjust", "rstrip", "strip", "swapcase", "title", "translate", "upper", "zfill"):
    setattr(UserString, _n, _wrapped(_n, True))
for _n in ("count", "encode", "endswith", "find", "format", "format_map", "index", "isalpha", "isalnum", "isascii",
           "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle",
           "isupper", "join", "partition", "rfind", "rindex", "rpartition", "rsplit", "split", "splitlines",
           "startswith"):
    setattr(UserString, _n, _wrapped(_n, False))
for _c in (ChainMap, UserDict, UserList, UserString):
    _c.__module__ = "collections"
del _c, _n
