# `contextvars`: variables with a value for each context. A thread begins with an empty context.

from collections.abc import Mapping
from types import GenericAlias

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_MISSING = object()


class _Final:
    def __init_subclass__(cls, **keywords):
        if cls.__module__ != __name__:
            raise TypeError(f"type '_contextvars.{cls.__base__.__name__}' is not an acceptable base type")


class Context(_Final, Mapping):
    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        outer = _eventloop.context()
        self._entered = True
        _eventloop.set_context(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _eventloop.set_context(outer)
            self._entered = False

    def copy(self):
        other = Context()
        other._values = dict(self._values)
        return other

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def get(self, var, default=None):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    def __repr__(self):
        return f"<_contextvars.Context object at {hex(id(self))}>"


Context.__module__ = "_contextvars"


def _current():
    context = _eventloop.context()
    if context is None:
        context = Context()
        context._entered = True
        _eventloop.set_context(context)
    return context


def copy_context():
    return _current().copy()


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


class Token(_Final):
    MISSING = _Missing()

    def __init__(self, context, var, old_value):
        self._context = context
        self._var = var
        self._old_value = old_value
        self._used = False

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old_value

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {hex(id(self))}>"

    __class_getitem__ = classmethod(GenericAlias)


class ContextVar(_Final):
    def __init__(self, *args, default=_MISSING, **kwargs):
        if len(args) > 1:
            raise TypeError(f"ContextVar() takes at most 1 positional argument ({len(args)} given)")
        if not args:
            raise TypeError("ContextVar() takes exactly 1 positional argument (0 given)")
        for name in kwargs:
            raise TypeError(f"'{name}' is an invalid keyword argument for ContextVar()")
        name, = args
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_MISSING, /):
        context = _eventloop.context()
        if context is not None and self in context._values:
            return context._values[self]
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current()
        token = Token(context, self, context._values.get(self, Token.MISSING))
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old_value is Token.MISSING:
            context._values.pop(self, None)
        else:
            context._values[self] = token._old_value

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {hex(id(self))}>"

    __class_getitem__ = classmethod(GenericAlias)
