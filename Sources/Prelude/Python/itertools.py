# `itertools`: each is a class, whose instances are generators of that type (count, repeat and groupby are ordinary
# objects: what they say of themselves, or share, they must keep).

_MISSING = object()
_start = _generator.__iter__
_advance = _generator.__next__


def _missing(name, argument, position):
    raise TypeError(f"{name}() missing required argument '{argument}' (pos {position})")


class count:
    def __new__(cls, start=0, step=1):
        if not hasattr(start, "__add__") or isinstance(start, (str, bytes, list, tuple)):
            raise TypeError("a number is required")
        self = object.__new__(cls)
        self._next = start
        self._step = step
        return self

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *iterable):
        if len(iterable) != 1:
            raise TypeError(f"cycle expected 1 argument, got {len(iterable)}")
        return _set_type(_cycle(iter(iterable[0])), cls)


def _cycle(it):
    saved = []
    for value in it:
        saved.append(value)
        yield value
    while saved:
        for value in saved:
            yield value


class repeat:
    def __init__(self, object=_MISSING, times=_MISSING):
        if object is _MISSING:
            _missing("repeat", "object", 1)
        self._object = object
        self._times = None if times is _MISSING else max(0, _index(times))

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not None:
            if self._times <= 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        if self._times is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._times})"


class chain:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *iterables, **keywords):
        if keywords and cls is chain:
            raise TypeError("chain() takes no keyword arguments")
        return _set_type(_chain(iterables), cls)

    @classmethod
    def from_iterable(cls, iterable, /):
        return _set_type(_chain(iter(iterable)), cls)

    @classmethod
    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)


def _chain(iterables):
    for iterable in iterables:
        for value in iterable:
            yield value


class islice:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *args):
        if len(args) < 2:
            raise TypeError(f"islice expected at least 2 arguments, got {len(args)}")
        if len(args) > 4:
            raise TypeError(f"islice expected at most 4 arguments, got {len(args)}")
        start = 0
        step = 1
        stop = _bound(args[1 if len(args) == 2 else 2], "Stop argument", None)
        if len(args) > 2:
            start = _bound(args[1], "Indices", 0)
        if len(args) == 4 and args[3] is not None:
            step = _bound(args[3], "Step", 1)
            if step < 1:
                raise ValueError("Step for islice() must be a positive integer or None.")
        return _set_type(_islice(iter(args[0]), start, stop, step), cls)


def _bound(value, what, default):
    if value is None:
        return default
    try:
        number = _index(value)
    except TypeError:
        number = -1
    if number < 0 and what != "Step":
        if what == "Indices":
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return number


def _islice(it, start, stop, step):
    i = 0
    wanted = start
    while stop is None or i < stop:
        if stop is not None and wanted >= stop:
            # What lies before the end is still used up.
            while i < stop:
                if next(it, _MISSING) is _MISSING:
                    return
                i += 1
            return
        value = next(it, _MISSING)
        if value is _MISSING:
            return
        if i == wanted:
            yield value
            wanted += step
        i += 1


class product:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *iterables, repeat=1, **others):
        if others and cls is product:
            raise TypeError(f"'{list(others)[0]}' is an invalid keyword argument for product()")
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        return _set_type(_product_of([tuple(pool) for pool in iterables] * repeat), cls)


def _product_of(pools):
    n = len(pools)
    for pool in pools:
        if not pool:
            return
    at = [0] * n
    while True:
        yield tuple([pools[i][at[i]] for i in range(n)])
        k = n - 1
        while k >= 0:
            at[k] += 1
            if at[k] < len(pools[k]):
                break
            at[k] = 0
            k -= 1
        if k < 0:
            return


class permutations:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, iterable=_MISSING, r=None):
        if iterable is _MISSING:
            _missing("permutations", "iterable", 1)
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        elif r < 0:
            raise ValueError("r must be non-negative")
        return _set_type(_permutations(pool, r), cls)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    # Positions in lexicographic order: a prefix, extended by the smallest unused.
    chosen = list(range(r))
    while True:
        yield tuple([pool[i] for i in chosen])
        k = r - 1
        while k >= 0:
            used = set(chosen[:k])
            after = chosen[k] + 1
            while after < n and after in used:
                after += 1
            if after < n:
                break
            k -= 1
        if k < 0:
            return
        chosen = chosen[:k] + [after]
        for i in range(n):
            if len(chosen) == r:
                break
            if i not in chosen:
                chosen.append(i)


class combinations:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, iterable=_MISSING, r=_MISSING):
        return _set_type(_combinations_of("combinations", iterable, r, 1), cls)


class combinations_with_replacement:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, iterable=_MISSING, r=_MISSING):
        return _set_type(_combinations_of("combinations_with_replacement", iterable, r, 0), cls)


def _combinations_of(name, iterable, r, gap):
    if iterable is _MISSING:
        _missing(name, "iterable", 1)
    if r is _MISSING:
        _missing(name, "r", 2)
    r = _index(r)
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r, gap)


def _combinations(pool, r, gap):
    n = len(pool)
    if gap and r > n or not n and r:
        return
    at = [i * gap for i in range(r)]
    while True:
        yield tuple([pool[i] for i in at])
        k = r - 1
        while k >= 0 and at[k] == n - 1 - (r - 1 - k) * gap:
            k -= 1
        if k < 0:
            return
        first = at[k] + 1
        for i in range(k, r):
            at[i] = first + (i - k) * gap


class accumulate:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, iterable=_MISSING, func=None, *, initial=None):
        if iterable is _MISSING:
            _missing("accumulate", "iterable", 1)
        return _set_type(_accumulate(iter(iterable), func, initial), cls)


def _accumulate(it, func, initial):
    total = initial
    if initial is None:
        total = next(it, _MISSING)
        if total is _MISSING:
            return
    yield total
    for value in it:
        total = total + value if func is None else func(total, value)
        yield total


class zip_longest:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        return _set_type(_zip_longest([iter(iterable) for iterable in iterables], fillvalue), cls)


def _zip_longest(iterators, fillvalue):
    left = len(iterators)
    while left:
        values = []
        for i in range(len(iterators)):
            value = fillvalue
            if iterators[i] is not None:
                value = next(iterators[i], _MISSING)
                if value is _MISSING:
                    left -= 1
                    if not left:
                        return
                    iterators[i] = None
                    value = fillvalue
            values.append(value)
        yield tuple(values)


class takewhile:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *args):
        return _set_type(_takewhile(*_pair("takewhile", args)), cls)


def _takewhile(predicate, it):
    for value in it:
        if not predicate(value):
            return
        yield value


class dropwhile:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *args):
        return _set_type(_dropwhile(*_pair("dropwhile", args)), cls)


def _dropwhile(predicate, it):
    for value in it:
        if not predicate(value):
            yield value
            break
    for value in it:
        yield value


class starmap:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *args):
        return _set_type(_starmap(*_pair("starmap", args)), cls)


def _starmap(function, it):
    for arguments in it:
        yield function(*arguments)


class filterfalse:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *args):
        return _set_type(_filterfalse(*_pair("filterfalse", args)), cls)


def _filterfalse(function, it):
    for value in it:
        if not (value if function is None else function(value)):
            yield value


# A function and an iterator.
def _pair(name, args):
    if len(args) != 2:
        raise TypeError(f"{name} expected 2 arguments, got {len(args)}")
    return args[0], iter(args[1])


class compress:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, data=_MISSING, selectors=_MISSING):
        if data is _MISSING:
            _missing("compress", "data", 1)
        if selectors is _MISSING:
            _missing("compress", "selectors", 2)
        return _set_type(_compress(iter(data), iter(selectors)), cls)


def _compress(data, selectors):
    for value, wanted in zip(data, selectors):
        if wanted:
            yield value


class pairwise:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance

    def __new__(cls, *iterable):
        if len(iterable) != 1:
            raise TypeError(f"pairwise expected 1 argument, got {len(iterable)}")
        return _set_type(_pairwise(iter(iterable[0])), cls)


def _pairwise(it):
    before = next(it, _MISSING)
    if before is _MISSING:
        return
    for value in it:
        yield (before, value)
        before = value


class _grouper:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance


class _tee:
    __slots__ = ()
    __iter__ = _start
    __next__ = _advance


class groupby:
    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._value = _MISSING
        self._current = _MISSING
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        self._value = next(self._it, _MISSING)
        if self._value is not _MISSING:
            self._current = self._value if self._key is None else self._key(self._value)

    def __next__(self):
        if self._group is None:
            self._advance()
        else:
            target = self._target
            while self._value is not _MISSING and self._current == target:
                self._advance()
        if self._value is _MISSING:
            raise StopIteration
        self._target = self._current
        self._group = object()
        return (self._current, _set_type(self._members(self._group, self._current), _grouper))

    def _members(self, group, target):
        while self._group is group and self._value is not _MISSING and self._current == target:
            value = self._value
            self._advance()
            yield value


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    it = iter(iterable)
    # Each copy is a place in a chain of cells: [value, next cell].
    cell = [None, None]
    return tuple([_set_type(_copy_of(it, cell), _tee) for i in range(n)])


def _copy_of(it, cell):
    while True:
        if cell[1] is None:
            value = next(it, _MISSING)
            if value is _MISSING:
                return
            cell[0] = value
            cell[1] = [None, None]
        value = cell[0]
        cell = cell[1]
        yield value


for _class in (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
               filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, zip_longest):
    _name_native(_class, "itertools." + _class.__name__)
del _class
