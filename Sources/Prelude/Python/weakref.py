# `weakref`: references that, in Plait, keep what they refer to. No object ever goes away while a program can look, so a
# weak reference never dies, and finalizers run when the program ends.

from _weakrefset import WeakSet
from collections.abc import MutableMapping

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

_NOT_REFERABLE = (int, float, bool, str, bytes, tuple, list, dict, _NoneType, range, slice, type(...),
                  type(NotImplemented))


def _check(obj):
    if type(obj) in _NOT_REFERABLE:
        raise TypeError(f"cannot create weak reference to '{type(obj).__name__}' object")


class ref:
    def __new__(cls, obj, callback=None, *rest):
        _check(obj)
        self = object.__new__(cls)
        self._object = obj
        self.__callback__ = callback
        return self

    def __init__(self, obj, callback=None):
        pass

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        obj = self._object
        return f"<weakref at {hex(id(self))}; to '{type(obj).__name__}' at {hex(id(obj))}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


ref.__name__ = ref.__qualname__ = "ReferenceType"
ReferenceType = KeyedRef = ref


class WeakMethod(ref):
    def __new__(cls, meth, callback=None):
        if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        self = object.__new__(cls)
        self._object = meth
        self.__callback__ = callback
        return self


_put = object.__setattr__
_get = object.__getattribute__


class ProxyType:
    def __getattribute__(self, name):
        return getattr(_get(self, "_object"), name)

    def __setattr__(self, name, value):
        setattr(_get(self, "_object"), name, value)

    def __delattr__(self, name):
        delattr(_get(self, "_object"), name)

    def __repr__(self):
        obj = _get(self, "_object")
        return f"<weakproxy at {hex(id(self))} to {type(obj).__name__} at {hex(id(obj))}>"

    __hash__ = None


def _forward(name):
    def method(self, *args):
        return getattr(_get(self, "_object"), name)(*args)
    return method


for _n in ("__str__", "__bool__", "__len__", "__getitem__", "__setitem__", "__delitem__", "__iter__", "__next__",
           "__contains__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__add__", "__sub__",
           "__mul__", "__truediv__", "__floordiv__", "__mod__", "__neg__", "__int__", "__float__", "__index__"):
    setattr(ProxyType, _n, _forward(_n))
ProxyType.__bool__ = lambda self: True if _get(self, "_object") else False
ProxyType.__name__ = ProxyType.__qualname__ = "weakproxy"


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return _get(self, "_object")(*args, **kwargs)


CallableProxyType.__name__ = CallableProxyType.__qualname__ = "weakcallableproxy"
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(obj, callback=None):
    _check(obj)
    p = object.__new__(CallableProxyType if callable(obj) else ProxyType)
    _put(p, "_object", obj)
    return p


def getweakrefcount(obj):
    return 0


def getweakrefs(obj):
    return []


class _WeakDict(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self._check(key, value)
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f"<{type(self).__name__} at {hex(id(self))}>"

    def keys(self):
        return iter(self.data.keys())

    def values(self):
        return iter(self.data.values())

    def items(self):
        return iter(self.data.items())

    def copy(self):
        return type(self)(self.data)

    __copy__ = copy

    def __deepcopy__(self, memo):
        return type(self)(self.data)

    def __or__(self, other):
        result = self.copy()
        result.update(other)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDict):
    def _check(self, key, value):
        _check(value)

    def valuerefs(self):
        return [ref(value) for value in self.data.values()]

    itervaluerefs = valuerefs


class WeakKeyDictionary(_WeakDict):
    def _check(self, key, value):
        _check(key)

    def keyrefs(self):
        return [ref(key) for key in self.data]


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        self._info = (obj, func, args, kwargs)
        self.atexit = True
        import atexit
        atexit.register(self._at_exit)

    def _at_exit(self):
        if self.atexit:
            self()

    def __call__(self, _=None):
        if self._info is None:
            return None
        obj, func, args, kwargs = self._info
        self._info = None
        return func(*args, **kwargs)

    def detach(self):
        info, self._info = self._info, None
        return info

    def peek(self):
        return self._info

    @property
    def alive(self):
        return self._info is not None

    def __repr__(self):
        if self._info is None:
            return f"<{type(self).__name__} object at {hex(id(self))}; dead>"
        obj = self._info[0]
        return (f"<{type(self).__name__} object at {hex(id(self))}; for {type(obj).__name__!r} at {hex(id(obj))}>")
