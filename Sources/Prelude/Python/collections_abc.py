# `collections.abc`: the abstract base classes of Python's protocols, with what can be made of their methods.

from abc import ABCMeta, abstractmethod
from types import GenericAlias, _CallableAlias

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
           "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet",
           "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence",
           "MutableSequence", "ByteString"]

_MISSING = object()


# --- Protocols ---

def _has_methods(cls, names):
    return True if all([_lookup(cls, name) is not None for name in names]) else NotImplemented


def _protocol(*names, judge=_has_methods):
    """Make a class that others are subclasses of by the methods they have; what derives from it judges anew."""
    def decorate(protocol):
        def __subclasshook__(cls, other):
            return judge(other, names) if cls is protocol else NotImplemented
        protocol.__subclasshook__ = classmethod(__subclasshook__)
        return protocol
    return decorate


def _can_hash(cls, names):
    # A class that says what is equal and not how to hash has no hash.
    for base in cls.__mro__:
        own = base.__dict__
        if base in _UNHASHABLE or "__hash__" not in own and "__eq__" in own and base.__module__ != "builtins":
            return NotImplemented
        if "__hash__" in own:
            return True if own["__hash__"] else NotImplemented
    return True


def _can_call(cls, names):
    return True if cls in _CALLABLES else _has_methods(cls, names)


def _exception(typ, val, tb):
    """What the three arguments of `throw` tell to raise."""
    if val is not None:
        e = val
    elif tb is not None or isinstance(typ, type):
        e = typ()
    else:
        return typ
    return e if tb is None else e.with_traceback(tb)


def _close(generator, kind):
    try:
        generator.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(f"{kind} ignored GeneratorExit")


@_protocol("__hash__", judge=_can_hash)
class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_protocol("__len__")
class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_protocol("__contains__")
class Container(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __contains__(self, x):
        return False


@_protocol("__call__", judge=_can_call)
class Callable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(_CallableAlias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


# --- Iteration ---

@_protocol("__iter__")
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __iter__(self):
        yield from ()


@_protocol("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


@_protocol("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _exception(typ, val, tb)

    def __next__(self):
        return self.send(None)

    def close(self):
        _close(self, "generator")


@_protocol("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_protocol("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


# --- Coroutines ---

@_protocol("__await__")
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __await__(self):
        yield


@_protocol("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _exception(typ, val, tb)

    def close(self):
        _close(self, "coroutine")


@_protocol("__aiter__")
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_protocol("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self


@_protocol("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    @abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise _exception(typ, val, tb)

    async def __anext__(self):
        return await self.asend(None)

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


# --- Sets ---

def _take_all(take, ending):
    try:
        while True:
            take()
    except ending:
        pass


def _for_sets(method):
    """An operator of a set and another set."""
    def operator(self, other):
        return method(self, other) if isinstance(other, Set) else NotImplemented
    return _named_as(operator, method)


def _for_iterables(method):
    """An operator of a set and anything that has elements."""
    def operator(self, other):
        return method(self, other) if isinstance(other, Iterable) else NotImplemented
    return _named_as(operator, method)


def _named_as(function, other):
    function.__name__, function.__qualname__ = other.__name__, other.__qualname__
    return function


def _all_in(elements, whole):
    return all(x in whole for x in elements)


def _as_set(like, elements):
    return elements if isinstance(elements, Set) else like._from_iterable(elements)


class Set(Collection):
    __slots__ = ()
    __hash__ = None

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def _hash(self):
        # That of an equal frozenset.
        return hash(frozenset(self))

    def isdisjoint(self, other):
        return not any(x in self for x in other)

    # The others are made of <= and >=, for classes that have these in a quicker way.

    @_for_sets
    def __le__(self, other):
        return len(self) <= len(other) and _all_in(self, other)

    @_for_sets
    def __ge__(self, other):
        return len(self) >= len(other) and _all_in(other, self)

    @_for_sets
    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other)

    @_for_sets
    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other)

    @_for_sets
    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other)

    @_for_iterables
    def __and__(self, other):
        return self._from_iterable([x for x in other if x in self])

    @_for_iterables
    def __or__(self, other):
        return self._from_iterable([*self, *other])

    @_for_iterables
    def __sub__(self, other):
        taken = _as_set(self, other)
        return self._from_iterable([x for x in self if x not in taken])

    @_for_iterables
    def __rsub__(self, other):
        return self._from_iterable([x for x in _as_set(self, other) if x not in self])

    @_for_iterables
    def __xor__(self, other):
        other = _as_set(self, other)
        return (self - other) | (other - self)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        _take_all(self.pop, KeyError)

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in (self - it):
            self.discard(value)
        return self

    def __isub__(self, it):
        for value in list(self) if it is self else it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        for value in list(self) if it is self else _as_set(self, it):
            change = self.discard if value in self else self.add
            change(value)
        return self


# --- Mappings ---

def _pairs(source):
    """The keys with their values of what `update` is given."""
    if isinstance(source, Mapping):
        keys = source
    elif hasattr(source, "keys"):
        keys = source.keys()
    else:
        return source
    return ((key, source[key]) for key in keys)


class Mapping(Collection):
    __slots__ = ()
    # What a mapping pattern looks for.
    __abc_tpflags__ = 64
    __hash__ = None
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    def keys(self):
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: set(it))

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return (key for key in self._mapping)


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: set(it))

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        mapping = self._mapping
        return ((key, mapping[key]) for key in mapping)


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any(found is value or found == value for found in self)

    def __iter__(self):
        mapping = self._mapping
        return (mapping[key] for key in mapping)


class MutableMapping(Mapping):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_MISSING):
        try:
            value = self[key]
        except KeyError:
            if default is _MISSING:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        _take_all(self.popitem, KeyError)

    def update(self, other=(), /, **kwds):
        for pairs in (_pairs(other), kwds.items()):
            for key, value in pairs:
                self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default


# --- Sequences ---

def _indexed(sequence, i, stop):
    """The elements from index `i` on, each with its index."""
    try:
        while stop is None or i < stop:
            yield i, sequence[i]
            i += 1
    except IndexError:
        pass


class Sequence(Reversible, Collection):
    __slots__ = ()
    # What a sequence pattern looks for.
    __abc_tpflags__ = 32

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        while True:
            try:
                value = self[i]
            except IndexError:
                return
            yield value
            i += 1

    def __contains__(self, value):
        return any(x is value or x == value for x in self)

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def index(self, value, start=0, stop=None):
        def from_the_start(i):
            return i if i is None or i >= 0 else max(i + len(self), 0)
        for i, x in _indexed(self, from_the_start(start), from_the_start(stop)):
            if x is value or x == value:
                return i
        raise ValueError

    def count(self, value):
        return len([x for x in self if x is value or x == value])


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        _take_all(self.pop, IndexError)

    def reverse(self):
        i, j = 0, len(self) - 1
        while i < j:
            self[i], self[j] = self[j], self[i]
            i, j = i + 1, j - 1


# --- The machine's own types ---

def _named_types(*examples):
    return [type(x) for x in examples]


_UNHASHABLE = (list, dict, set, bytearray)
_CALLABLES = (type(len), type(_has_methods), type, type([].append), staticmethod)
_keys, _values, _items = _named_types({}.keys(), {}.values(), {}.items())

for _abc, _types in (
    (Set, (frozenset, _items)), (MutableSet, (set,)),
    (KeysView, (_keys,)), (ItemsView, (_items,)), (ValuesView, (_values,)),
    (Mapping, (type(int.__dict__),)), (MutableMapping, (dict,)),
    (Sequence, (tuple, str, range)), (ByteString, (bytes, bytearray)), (MutableSequence, (list, bytearray, _deque)),
    (Generator, (_generator,)),
    (Iterator, _named_types(iter([]), iter(()), iter(""), iter(b""), iter(range(0)), iter({}), iter({}.values()),
                            iter({}.items()), iter(set()), reversed([]), map(len, ()), filter(None, ()), zip(),
                            enumerate(()), reversed(()))),
    (Collection, (list, tuple, str, bytes, dict, set, frozenset, range, _deque, _keys, _items, _values)),
    (Reversible, (list, tuple, range, dict, _deque, _keys, _items, _values)),
):
    for _t in _types:
        _abc.register(_t)
del _abc, _types, _t, _keys, _values, _items
