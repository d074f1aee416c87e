# `threading.local`: attributes that each thread has of its own. (In CPython this is its version in Python.)

__all__ = ["local"]

_MAIN = _ident(_task_object(_main_task()))


class local:
    # Attributes are kept by thread: each has a dict of its own. A thread that comes later calls `__init__` anew.

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local_init", (args, kw))
        object.__setattr__(self, "_local_values", {_ident(): {}})
        return self

    def __getattribute__(self, name):
        if name == "__dict__":
            return _values(self)
        if name[:2] == "__":
            return object.__getattribute__(self, name)
        values = _values(self)
        if name in values:
            return values[name]
        if _type(self) is local or name == "_local_values" or name == "_local_init":
            raise _no_attribute(self, name)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{_type(self).__name__}' object attribute '__dict__' is read-only")
        values = _values(self)
        found = _class_attribute(_type(self), name)
        if found is not None and hasattr(_type(found), "__set__"):
            object.__setattr__(self, name, value)
        else:
            values[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{_type(self).__name__}' object attribute '__dict__' is read-only")
        values = _values(self)
        found = _class_attribute(_type(self), name)
        if found is not None and hasattr(_type(found), "__delete__"):
            object.__delattr__(self, name)
        elif name in values:
            del values[name]
        else:
            raise _no_attribute(self, name)


local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"


def _class_attribute(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _no_attribute(obj, name):
    kind = "_thread._local" if _type(obj) is local else _type(obj).__name__
    return AttributeError(f"'{kind}' object has no attribute '{name}'")


def _values(obj):
    by_thread = object.__getattribute__(obj, "_local_values")
    ident = _ident()
    values = by_thread.get(ident)
    if values is None:
        values = by_thread[ident] = {}
        if ident != _MAIN:
            # They go when the thread ends. (A weak reference would make every such program count references.)
            _thread_locals.setdefault(ident, []).append(obj)
        init = _type(obj).__init__
        if init is not object.__init__:
            args, kw = object.__getattribute__(obj, "_local_init")
            try:
                init(obj, *args, **kw)
            except BaseException:
                del by_thread[ident]
                raise
    return values
