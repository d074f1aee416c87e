# `functools`.

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_MISSING = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _MISSING)
        if value is not _MISSING:
            setattr(wrapper, name, value)
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        for value in self.args:
            parts.append(repr(value))
        for key, value in self.keywords.items():
            parts.append(f"{key}={value!r}")
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        if obj is None:
            return partial(self.func, *self.args, **self.keywords)
        return partial(self.func, obj, *self.args, **self.keywords)


def reduce(function, iterable, initial=_MISSING, /):
    it = iter(iterable)
    value = initial
    if value is _MISSING:
        value = next(it, _MISSING)
        if value is _MISSING:
            raise TypeError("reduce() of empty iterable with no initial value")
    for element in it:
        value = function(value, element)
    return value


def _cmp_less(self, other):
    return self.cmp(self.obj, other.obj) < 0


class _Key:
    def __init__(self, cmp, obj):
        self.cmp = cmp
        self.obj = obj

    def __lt__(self, other):
        return self.cmp(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.cmp(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.cmp(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.cmp(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.cmp(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    def key(obj):
        return _Key(mycmp, obj)
    return key


# --- Ordering from one comparison ---

def _not_implemented_or(result, otherwise):
    return result if result is NotImplemented else otherwise


def _gt_from_lt(self, other):
    result = _type(self).__lt__(self, other)
    return result if result is NotImplemented else not result and self != other


def _le_from_lt(self, other):
    result = _type(self).__lt__(self, other)
    return result if result is NotImplemented else result or self == other


def _ge_from_lt(self, other):
    result = _type(self).__lt__(self, other)
    return result if result is NotImplemented else not result


def _ge_from_le(self, other):
    result = _type(self).__le__(self, other)
    return result if result is NotImplemented else not result or self == other


def _lt_from_le(self, other):
    result = _type(self).__le__(self, other)
    return result if result is NotImplemented else result and self != other


def _gt_from_le(self, other):
    result = _type(self).__le__(self, other)
    return result if result is NotImplemented else not result


def _lt_from_gt(self, other):
    result = _type(self).__gt__(self, other)
    return result if result is NotImplemented else not result and self != other


def _ge_from_gt(self, other):
    result = _type(self).__gt__(self, other)
    return result if result is NotImplemented else result or self == other


def _le_from_gt(self, other):
    result = _type(self).__gt__(self, other)
    return result if result is NotImplemented else not result


def _le_from_ge(self, other):
    result = _type(self).__ge__(self, other)
    return result if result is NotImplemented else not result or self == other


def _gt_from_ge(self, other):
    result = _type(self).__ge__(self, other)
    return result if result is NotImplemented else result and self != other


def _lt_from_ge(self, other):
    result = _type(self).__ge__(self, other)
    return result if result is NotImplemented else not result


_CONVERSIONS = (
    ("__lt__", (("__gt__", _gt_from_lt), ("__le__", _le_from_lt), ("__ge__", _ge_from_lt))),
    ("__le__", (("__ge__", _ge_from_le), ("__lt__", _lt_from_le), ("__gt__", _gt_from_le))),
    ("__gt__", (("__lt__", _lt_from_gt), ("__ge__", _ge_from_gt), ("__le__", _le_from_gt))),
    ("__ge__", (("__le__", _le_from_ge), ("__gt__", _gt_from_ge), ("__lt__", _lt_from_ge))),
)


def _defines(cls, name):
    for c in cls.__mro__:
        if c is not object and name in c.__dict__:
            return True
    return False


def total_ordering(cls):
    for root, others in _CONVERSIONS:
        if _defines(cls, root):
            for name, function in others:
                if not _defines(cls, name):
                    setattr(cls, name, function)
            return cls
    raise ValueError("must define at least one ordering operation: < > <= >=")


# --- Caches ---

class _CacheInfo:
    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __iter__(self):
        return iter((self.hits, self.misses, self.maxsize, self.currsize))

    def __getitem__(self, i):
        return (self.hits, self.misses, self.maxsize, self.currsize)[i]

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return (f"CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize}, "
                f"currsize={self.currsize})")


class _Cached:
    # A function with the results of its latest calls; the dict's order is from the least recently used on.

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._results = {}
        self._hits = 0
        self._misses = 0
        update_wrapper(self, function)

    def __call__(self, /, *args, **kwargs):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwargs)
        key = _cache_key(args, kwargs, self._typed)
        result = self._results.get(key, _MISSING)
        if result is not _MISSING:
            self._hits += 1
            if self._maxsize is not None:
                del self._results[key]
                self._results[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **kwargs)
        if self._maxsize is not None and key not in self._results and len(self._results) >= self._maxsize:
            del self._results[next(iter(self._results))]
        self._results[key] = result
        return result

    def __get__(self, obj, cls=None):
        return self if obj is None else _BoundCached(self, obj)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return repr(self._function).replace("<function", "<functools._lru_cache_wrapper object of", 1)


class _BoundCached:
    def __init__(self, cached, obj):
        self._cached = cached
        self._obj = obj

    def __call__(self, /, *args, **kwargs):
        return self._cached(self._obj, *args, **kwargs)

    def __getattr__(self, name):
        return getattr(self._cached, name)


def _cache_key(args, kwargs, typed):
    key = args
    if kwargs:
        key += (_MISSING,)
        for item in kwargs.items():
            key += item
    if typed:
        for value in args:
            key += (_type(value),)
        for value in kwargs.values():
            key += (_type(value),)
    return key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _Cached(maxsize, 128, False)
    if maxsize is not None:
        if not isinstance(maxsize, int):
            raise TypeError("Expected first argument to be an integer, a callable, or None")
        if maxsize < 0:
            maxsize = 0

    def decorate(function):
        return _Cached(function, maxsize, typed)
    return decorate


def cache(user_function, /):
    return _Cached(user_function, None, False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for c in cls.__mro__:
            if c in registry:
                return registry[c]
        return func

    def register(cls, implementation=None):
        if implementation is not None:
            registry[cls] = implementation
            return implementation
        if isinstance(cls, type):
            return lambda f: register(cls, f)
        for key, value in cls.__annotations__.items():
            if key != "return":
                registry[value] = cls
                return cls
        raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                        "or plain `@register` on an annotated function.")

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(_type(args[0]))(*args, **kw)

    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper
