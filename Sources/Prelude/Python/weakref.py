# `weakref`: references that do not keep what they refer to alive. The machine's part is a cell for each: it empties the
# cell when the object dies, and then calls the reference's `__callback__`.

from _weakrefset import WeakSet
from collections.abc import MutableMapping

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

_NOT_REFERABLE = (int, float, bool, str, bytes, tuple, list, dict, _NoneType, range, slice, type(...),
                  type(NotImplemented), object, complex, bytearray)
_cell = _finalization.cell
_target = _finalization.target


def _check(obj):
    if type(obj) in _NOT_REFERABLE:
        raise TypeError(f"cannot create weak reference to '{type(obj).__name__}' object")


def _plain(obj, cls):
    # The reference without a callback that there is already.
    for owner in _finalization.owners(obj):
        if type(owner) is cls and _get(owner, "__callback__") is None:
            return owner


class ref:
    def __new__(cls, obj, callback=None, *rest):
        _check(obj)
        if cls is ref and callback is None:
            known = _plain(obj, ref)
            if known is not None:
                return known
        self = object.__new__(cls)
        self._cell = _cell(obj, self)
        self.__callback__ = callback
        return self

    def __init__(self, obj, callback=None):
        pass

    def __call__(self):
        return _target(self._cell)

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, others = _target(self._cell), _target(other._cell)
        if mine is None or others is None:
            return self is other
        return mine == others

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            pass
        obj = _target(self._cell)
        if obj is None:
            raise TypeError("weak object has gone away")
        self._hash = hash(obj)
        return self._hash

    def __repr__(self):
        obj = _target(self._cell)
        if obj is None:
            return f"<weakref at {hex(id(self))}; dead>"
        name = getattr(obj, "__name__", None)
        of = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {hex(id(self))}; to '{type(obj).__name__}' at {hex(id(obj))}{of}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


ref.__name__ = ref.__qualname__ = "ReferenceType"
ReferenceType = ref


class KeyedRef(ref):
    def __new__(cls, obj, callback, key):
        self = ref.__new__(cls, obj, callback)
        self.key = key
        return self

    def __init__(self, obj, callback, key):
        pass


class WeakMethod(ref):
    # The method itself is made anew at each call: what counts are its object and its function.

    def __new__(cls, meth, callback=None):
        if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        def gone(_):
            self = owner()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, meth.__self__, gone)
        self._function = ref(meth.__func__, gone)
        self._type = type(meth)
        self._alive = True
        owner = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj, function = ref.__call__(self), self._function()
        if obj is None or function is None:
            return None
        return self._type(function, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._function == other._function
        return NotImplemented

    __hash__ = ref.__hash__


_put = object.__setattr__
_get = object.__getattribute__


def _referent(proxy):
    obj = _target(_get(proxy, "_cell"))
    if obj is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return obj


class ProxyType:
    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    def __repr__(self):
        obj = _target(_get(self, "_cell"))
        return f"<weakproxy at {hex(id(self))} to {type(obj).__name__} at {hex(id(obj))}>"

    __hash__ = None


def _forward(name):
    def method(self, *args):
        return getattr(_referent(self), name)(*args)
    return method


for _n in ("__str__", "__len__", "__getitem__", "__setitem__", "__delitem__", "__iter__", "__next__",
           "__contains__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__add__", "__sub__",
           "__mul__", "__truediv__", "__floordiv__", "__mod__", "__neg__", "__int__", "__float__", "__index__"):
    setattr(ProxyType, _n, _forward(_n))
ProxyType.__bool__ = lambda self: True if _referent(self) else False
ProxyType.__name__ = ProxyType.__qualname__ = "weakproxy"


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return _referent(self)(*args, **kwargs)


CallableProxyType.__name__ = CallableProxyType.__qualname__ = "weakcallableproxy"
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(obj, callback=None):
    _check(obj)
    cls = CallableProxyType if callable(obj) else ProxyType
    if callback is None:
        known = _plain(obj, cls)
        if known is not None:
            return known
    p = object.__new__(cls)
    _put(p, "_cell", _cell(obj, p))
    _put(p, "__callback__", callback)
    return p


def getweakrefcount(obj):
    return len(_finalization.owners(obj))


def getweakrefs(obj):
    return _finalization.owners(obj)


class _WeakDict(MutableMapping):
    # `data` has a reference for each weak part, `_remover()` its callback. Loops go over what there was when they
    # began, without what has gone since.

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __iter__(self):
        return self.keys()

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"<{type(self).__name__} at {hex(id(self))}>"

    def copy(self):
        return type(self)(self.items())

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()

    def __or__(self, other):
        if not isinstance(other, (dict, MutableMapping)):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def _remover(self):
        owner = ref(self)

        def remove(reference):
            self = owner()
            if self is not None:
                self._remove(reference)
        return remove

    def update(self, other=(), /, **kw):
        items = getattr(other, "items", None)
        for key, value in (items() if items is not None else other):
            self[key] = value
        for key in kw:
            self[key] = kw[key]


class WeakValueDictionary(_WeakDict):
    def _remove(self, reference):
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remover(), key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = reference() if reference is not None else None
        return default if value is None else value

    def keys(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value
                value = None

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value
                value = None

    def pop(self, key, *default):
        reference = self.data.pop(key, None)
        value = reference() if reference is not None else None
        if value is None:
            if default:
                return default[0]
            raise KeyError(key)
        return value

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from list(self.data.values())


class WeakKeyDictionary(_WeakDict):
    def _remove(self, reference):
        self.data.pop(reference, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remover())] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def keys(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key
                key = None

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value
                value = None

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value
                key = value = None

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remover()), default)

    def keyrefs(self):
        return list(self.data)


class finalize:
    # What has neither been called nor detached, oldest first: `finalize` to (reference, function, arguments, keywords).
    _registry = {}

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registry:
            import atexit
            atexit.unregister(finalize._exitfunc)
            atexit.register(finalize._exitfunc)
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs
        info.atexit = True
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **info.kwargs)

    def detach(self):
        info = finalize._registry.get(self)
        obj = info.weakref() if info is not None else None
        if obj is not None and finalize._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs

    def peek(self):
        info = finalize._registry.get(self)
        obj = info.weakref() if info is not None else None
        if obj is not None:
            return obj, info.func, info.args, info.kwargs

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return info.atexit if info is not None else False

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._registry.get(self)
        obj = info.weakref() if info is not None else None
        if obj is None:
            return f"<{type(self).__name__} object at {hex(id(self))}; dead>"
        return f"<{type(self).__name__} object at {hex(id(self))}; for {type(obj).__name__!r} at {hex(id(obj))}>"

    @classmethod
    def _exitfunc(cls):
        while True:
            pending = [f for f in cls._registry if cls._registry[f].atexit]
            if not pending:
                break
            last = pending.pop()
            pending = None
            try:
                last()
            except Exception as e:
                import sys
                sys.excepthook(type(e), e, e.__traceback__)
