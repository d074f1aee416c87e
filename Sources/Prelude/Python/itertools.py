# `itertools`: each function checks its arguments at once and gives a generator.

_MISSING = object()


class count:
    def __init__(self, start=0, step=1):
        if not isinstance(start, (int, float)):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(it):
    saved = []
    for value in it:
        saved.append(value)
        yield value
    while saved:
        for value in saved:
            yield value


class repeat:
    def __init__(self, object=_MISSING, times=None):
        if object is _MISSING:
            raise TypeError("repeat() missing required argument 'object' (pos 1)")
        self._object = object
        self._times = times if times is None or times > 0 else 0

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


def chain(*iterables):
    return _chain(iterables)


def _chain(iterables):
    for iterable in iterables:
        for value in iterable:
            yield value


chain.from_iterable = _chain


def islice(iterable, *bounds):
    if not bounds:
        raise TypeError("islice expected at least 2 arguments, got 1")
    if len(bounds) > 3:
        raise TypeError(f"islice expected at most 4 arguments, got {len(bounds) + 1}")
    start, stop, step = 0, bounds[0], 1
    if len(bounds) > 1:
        start = 0 if bounds[0] is None else bounds[0]
        stop = bounds[1]
    if len(bounds) == 3 and bounds[2] is not None:
        step = bounds[2]
    if stop is not None and (not isinstance(stop, int) or stop < 0):
        what = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        if len(bounds) > 1:
            what = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        raise ValueError(what)
    if not isinstance(start, int) or start < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not isinstance(step, int) or step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, stop, step)


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


def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product_of([tuple(pool) for pool in iterables] * repeat)


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


def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError("Expected int as r")
    elif r < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, r)


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


def combinations(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r, 1)


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r, 0)


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


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


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


def zip_longest(*iterables, fillvalue=None, **others):
    if others:
        raise TypeError("zip_longest() got an unexpected keyword argument")
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


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


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, it):
    for value in it:
        if not predicate(value):
            return
        yield value


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, it):
    for value in it:
        if not predicate(value):
            yield value
            break
    for value in it:
        yield value


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


def _starmap(function, it):
    for arguments in it:
        yield function(*arguments)


def filterfalse(function, iterable, /):
    return _filterfalse(function, iter(iterable))


def _filterfalse(function, it):
    for value in it:
        if not (value if function is None else function(value)):
            yield value


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for value, wanted in zip(data, selectors):
        if wanted:
            yield value


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(it):
    before = next(it, _MISSING)
    if before is _MISSING:
        return
    for value in it:
        yield (before, value)
        before = value


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
        return (self._current, self._members(self._group, self._current))

    def _members(self, group, target):
        while self._group is group and self._value is not _MISSING and self._current == target:
            value = self._value
            self._advance()
            yield value


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    it = iter(iterable)
    # Each copy is a place in a chain of cells: [value, next cell].
    cell = [None, None]
    return tuple([_copy_of(it, cell) for i in range(n)])


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
