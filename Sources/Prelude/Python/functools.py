# `functools`.

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_MISSING = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _MISSING)
        if value is not _MISSING:
            setattr(wrapper, name, value)
    for name in updated:
        news = getattr(wrapped, name, {})
        if name == "__dict__" and isinstance(wrapped, type):
            # A class's descriptors of its instances' attributes are none of the function's.
            news = {key: value for key, value in news.items() if key not in ("__dict__", "__weakref__")}
        if news:
            getattr(wrapper, name).update(news)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


class _Kept:
    # A part of an object that is read under its own name, and not written.

    def __init__(self, name):
        self._name = name

    def __get__(self, obj, cls=None):
        return self if obj is None else getattr(obj, self._name)

    def __set__(self, obj, value):
        raise AttributeError("readonly attribute")

    __delete__ = lambda self, obj: self.__set__(obj, None)


class partial:
    __slots__ = ("_func", "_args", "_keywords", "__dict__", "__weakref__")
    func = _Kept("_func")
    args = _Kept("_args")
    keywords = _Kept("_keywords")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self._func = func
        self._args = args
        self._keywords = keywords
        return self

    def __init__(self, *args, **keywords):
        pass

    def __call__(self, /, *args, **keywords):
        return self._func(*self._args, *args, **{**self._keywords, **keywords})

    def __repr__(self):
        name = "functools.partial" if _type(self) is partial else _type(self).__name__
        if not _enter_repr(self):
            return "..."
        try:
            parts = [repr(self._func)]
            for value in self._args:
                parts.append(repr(value))
            for key, value in self._keywords.items():
                parts.append(f"{key}={value!r}")
            return f"{name}({', '.join(parts)})"
        finally:
            _leave_repr()

    def __reduce__(self):
        return _type(self), (self._func,), (self._func, self._args, self._keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, own = state
        if not (callable(func) and isinstance(args, tuple) and (keywords is None or isinstance(keywords, dict))):
            raise TypeError("invalid partial state")
        self._func = func
        self._args = tuple(args)
        self._keywords = {} if keywords is None else keywords if _type(keywords) is dict else dict(keywords)
        self.__dict__ = {} if own is None else own


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if _type(func) is partialmethod:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ", ".join([repr(a) for a in self.args])
        keywords = ", ".join([f"{k}={v!r}" for k, v in self.keywords.items()])
        return f"{_type(self).__module__}.{_type(self).__qualname__}({self.func}, {args}, {keywords})"

    def __get__(self, obj, cls=None):
        getter = getattr(_type(self.func), "__get__", None)
        if getter is not None and _type(self.func) is not _function:
            return partial(getter(self.func, obj, cls), *self.args, **self.keywords)
        function, args, keywords = self.func, self.args, self.keywords

        def _method(self, /, *more, **named):
            return function(self, *args, *more, **{**keywords, **named})
        if obj is None:
            return _method
        return _method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


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

class _Info:
    # The class of what `cache_info` returns: made when first asked for.
    cls = None


def _cache_info(*values):
    if _Info.cls is None:
        from collections import namedtuple
        _Info.cls = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _Info.cls(*values)


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
        key = _cache_key(args, kwargs, self._typed) if kwargs or self._typed else args
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
        return _cache_info(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {hex(id(self))}>"


_Cached.__name__ = _Cached.__qualname__ = "_lru_cache_wrapper"
_name_native(_Cached, "functools._lru_cache_wrapper")


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
        self.lock = _make_lock(True)

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
        # One thread computes the value; others wait for it, and find it.
        with self.lock:
            value = _own_attribute(instance, self.attrname)
            if value is _END:
                value = self.func(instance)
                try:
                    object.__setattr__(instance, self.attrname, value)
                except AttributeError:
                    raise TypeError(f"No '__dict__' attribute on {_type(instance).__name__!r} instance to cache "
                                    f"{self.attrname!r} property.") from None
        return value


# --- Functions by the type of their first argument ---

def _best_match(cls, registry):
    # Along the MRO; a class that is only registered with an abstract one, or has its methods, counts there as well.
    found = None
    for c in cls.__mro__:
        if c in registry and c is not object:
            found = c
            break
    virtual = [t for t in registry if t is not found and t is not object and t not in cls.__mro__ and
               issubclass(cls, t)]
    for t in virtual:
        if found is None or issubclass(t, found) and found in cls.__mro__ and not issubclass(cls.__mro__[0], found):
            found = t
        elif found not in cls.__mro__:
            if issubclass(t, found):
                found = t
            elif not issubclass(found, t):
                raise RuntimeError(f"Ambiguous dispatch: {found} or {t}")
    return object if found is None else found


def _union_parts(cls):
    return getattr(cls, "__args__", None) if _type(cls).__name__ in ("UnionType", "_UnionAlias") else None


def _is_class(cls):
    return isinstance(cls, type) and _type(cls).__name__ != "GenericAlias"


def _class_parts(cls):
    # The classes that are meant, or None if there are others among them.
    parts = _union_parts(cls) or (cls,)
    return parts if all([_is_class(c) for c in parts]) else None


def singledispatch(func):
    registry = {object: func}
    found = {}

    def dispatch(cls):
        if cls not in found:
            found[cls] = registry[_best_match(cls, registry)]
        return found[cls]

    def register(cls, implementation=None):
        parts = _class_parts(cls)
        if parts is None:
            if implementation is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            return _register_annotated(cls)
        if implementation is None:
            return lambda f: register(cls, f)
        for c in parts:
            registry[c] = implementation
        found.clear()
        return implementation

    def _register_annotated(function):
        inner = getattr(function, "__func__", function) if isinstance(function, (classmethod, staticmethod)) else function
        annotations = getattr(inner, "__annotations__", None) or {}
        if not annotations:
            raise TypeError(f"Invalid first argument to `register()`: {function!r}. Use either "
                            f"`@register(some_class)` or plain `@register` on an annotated function.")
        from typing import get_type_hints
        name, cls = next(iter(get_type_hints(inner).items()))
        if _class_parts(cls) is None:
            if _union_parts(cls) is None:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
            raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
        return register(cls, function)

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


_name_native(partial, "functools.partial")
