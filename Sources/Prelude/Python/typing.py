# `typing`: what annotations are written with. Nothing of it is checked when a program runs.

import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
from types import (GenericAlias, UnionType, FunctionType, MethodType, ModuleType, _parameters_of, _type_text)

__all__ = ["Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal",
           "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet",
           "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView",
           "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized",
           "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
           "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
           "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict",
           "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO",
           "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads",
           "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_type_hints",
           "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator",
           "NoReturn", "NotRequired", "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required", "reveal_type",
           "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack"]

TYPE_CHECKING = False
Text = str
_put = object.__setattr__


def _text(t):
    # How a type is shown inside of another's brackets.
    if isinstance(t, GenericAlias):
        return repr(t)
    if isinstance(t, type):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if t is ...:
        return "..."
    if isinstance(t, FunctionType):
        return t.__name__
    if isinstance(t, tuple):
        return "[" + ", ".join([_text(x) for x in t]) + "]"
    return repr(t)


def _checked(t, message):
    # A type, as an argument: None stands for its type, a str for a class yet to come.
    if t is None:
        return _NoneType
    if isinstance(t, str):
        return ForwardRef(t)
    if t in (Generic, Protocol) or isinstance(t, _SpecialForm) and t._name in ("ClassVar", "Final"):
        raise TypeError(f"Plain {t} is not valid as type argument" if isinstance(t, _SpecialForm) else
                        f"Plain {t!r} is not valid as type argument")
    if type(t) is tuple:
        raise TypeError(f"{message} Got {t!r:.100}.")
    return t


def _flat_unique(args):
    result = []
    for a in args:
        for t in a.__args__ if isinstance(a, (_UnionAlias, UnionType)) else (a,):
            if t not in result:
                result.append(t)
    return tuple(result)


def _several(parameters):
    # What stands in the brackets, which is a tuple only when there are several.
    return parameters if isinstance(parameters, tuple) else (parameters,)


def _no_check(function):
    def refuse(form, asked):
        raise TypeError(f"{form} cannot be used with {function}()")
    return refuse


class _Joined:
    # What `|` makes a union of.
    __or__ = lambda left, right: Union[left, right]
    __ror__ = lambda right, left: Union[left, right]


class _Form(_Joined):
    # What all objects of this module have in common: unions, no calls, no isinstance.
    __instancecheck__ = _no_check("isinstance")
    __subclasscheck__ = _no_check("issubclass")


class _SpecialForm(_Form):
    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._subscript(self, parameters)

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other


# --- Subscripted types ---

class _GenericAlias(_Form):
    def __init__(self, origin, args, name=None):
        args = _several(args)
        _put(self, "__origin__", origin)
        _put(self, "__args__", args)
        _put(self, "_name", name)
        _put(self, "__parameters__", _parameters_of(args))
        _put(self, "__module__", "typing" if name else origin.__module__)

    def __repr__(self):
        name = "typing." + self._name if self._name else _text(self.__origin__)
        args = ", ".join([_text(a) for a in self.__args__]) or "()"
        return f"{name}[{args}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if self._name and self._name not in _CALLABLE_NAMES:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        obj = self.__origin__(*args, **kwargs)
        try:
            obj.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return obj

    def __mro_entries__(self, bases):
        if self._name:
            return _bases_of_name(self, bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for other in bases[i + 1:]:
                if isinstance(other, _GenericAlias) and other is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if name in ("__origin__", "__args__"):
            raise AttributeError(name)
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if name[:2] == "__" and name[-2:] == "__" or name == "_name":
            _put(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __getitem__(self, args):
        variables = self.__parameters__
        declares = self.__origin__ in (Generic, Protocol)
        if declares or not variables:
            raise TypeError(f"Cannot subscript already-subscripted {self}" if declares else
                            f"{self} is not a generic class")
        args = _checked_parameters(args)
        _check_count(self, args, len(variables))
        values = dict(zip(variables, args))
        return self._with([_replaced(a, values) for a in self.__args__])

    def _with(self, args):
        return type(self)(self.__origin__, tuple(args), self._name)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


_CALLABLE_NAMES = ("List", "Dict", "Set", "FrozenSet", "DefaultDict", "OrderedDict", "Counter", "ChainMap", "Deque",
                   "Type", "Tuple")


def _checked_parameters(args):
    return tuple([_checked(a, "Parameters to generic types must be types.") for a in _several(args)])


def _check_count(cls, args, wanted):
    if len(args) != wanted:
        few = "few" if len(args) < wanted else "many"
        raise TypeError(f"Too {few} arguments for {cls}; actual {len(args)}, expected {wanted}")


def _replaced(t, values):
    if isinstance(t, type):
        return t
    if isinstance(t, (TypeVar, ParamSpec)):
        return values.get(t, t)
    inner = getattr(t, "__parameters__", ())
    return t[tuple([values[p] for p in inner])] if inner else t


def _bases_of_name(alias, bases):
    result = [alias.__origin__]
    i = bases.index(alias)
    if Generic not in bases:
        for other in bases[i + 1:]:
            if isinstance(other, _GenericAlias) or isinstance(other, type) and issubclass(other, Generic):
                break
        else:
            result.append(Generic)
    return tuple(result)


class _SpecialAlias(_Form):
    # `List`, `Iterable` …: another name of a class, which can be subscripted.

    def __init__(self, origin, count, name):
        _put(self, "__origin__", origin)
        _put(self, "_count", count)
        _put(self, "_name", name)
        _put(self, "__module__", "typing")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        if self._name not in _CALLABLE_NAMES:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, args):
        args = _checked_parameters(args)
        _check_count(self, args, self._count)
        return _GenericAlias(self.__origin__, args, self._name)

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return _bases_of_name(self, bases)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)


class _TupleForm(_SpecialAlias):
    def __getitem__(self, args):
        args = _several(args)
        if len(args) >= 2 and args[-1] is ...:
            args = tuple([_checked(a, "Tuple[t, ...]: t must be a type.") for a in args[:-1]]) + (...,)
        else:
            args = tuple([_checked(a, "Tuple[t0, t1, ...]: each t must be a type.") for a in args])
        return _GenericAlias(tuple, args, "Tuple")


class _CallableForm(_SpecialAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        result = _checked(result, "Callable[args, result]: result must be a type.")
        if isinstance(parameters, list):
            parameters = tuple([_checked(a, "Callable[[arg, ...], result]: each arg must be a type.")
                                for a in parameters])
            return _CallableAlias(_abc.Callable, parameters + (result,), "Callable")
        if parameters is ... or isinstance(parameters, (ParamSpec, _GenericAlias)):
            return _CallableAlias(_abc.Callable, (parameters, result), "Callable")
        raise TypeError(f"Callable[args, result]: args must be a list. Got {parameters}")


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _GenericAlias)) and
                               not isinstance(args[0], (_CallableAlias, _UnionAlias)) and
                               getattr(args[0], "_name", None) == "Concatenate" or isinstance(args[0], ParamSpec)):
            return f"typing.Callable[{_text(args[0])}, {_text(args[1])}]"
        return f"typing.Callable[[{', '.join([_text(a) for a in args[:-1]])}], {_text(args[-1])}]"


class _UnionAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            other = args[0] if args[1] is _NoneType else args[1]
            return f"typing.Optional[{_text(other)}]"
        return f"typing.Union[{', '.join([_text(a) for a in args])}]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def _with(self, args):
        return Union[tuple(args)]

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for t in self.__args__:
            if issubclass(cls, t):
                return True
        return False


class _LiteralAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(a) for a in self.__args__])}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return set(_typed(self.__args__)) == set(_typed(other.__args__))

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))


def _typed(values):
    return [(value, type(value)) for value in values]


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,))
        _put(self, "__metadata__", metadata)

    def __repr__(self):
        return f"typing.Annotated[{_text(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)


class _Unpacked(_GenericAlias):
    def __repr__(self):
        return "*" + _text(self.__args__[0])


# --- Special forms ---

def _no_arguments(form, parameters):
    raise TypeError(f"{form} is not subscriptable")


def _one_argument(form, parameters):
    item = _checked(parameters, f"{form} accepts only single type.")
    return _GenericAlias(form, (item,), form._name)


def _unpack_of(form, parameters):
    return _Unpacked(form, (_checked(parameters, f"{form} accepts only single type."),), "Unpack")


def _union_of(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    args = _flat_unique([_checked(p, "Union[arg, ...]: each arg must be a type.") for p in parameters])
    return args[0] if len(args) == 1 else _UnionAlias(Union, args, "Union")


def _optional_of(form, parameters):
    return Union[_checked(parameters, f"{form} requires a single type."), _NoneType]


def _literal_of(form, parameters):
    values = []
    for p in _several(parameters):
        for value in p.__args__ if isinstance(p, _LiteralAlias) else (p,):
            if (value, type(value)) not in _typed(values):
                values.append(value)
    return _LiteralAlias(Literal, tuple(values), "Literal")


def _concatenate_of(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = _several(parameters)
    *_, rest = parameters
    if rest is not ... and not isinstance(rest, ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _GenericAlias(form, parameters, "Concatenate")


class _AnyMeta(type):
    # `Any` is a class only so that others can inherit from it.

    def __instancecheck__(cls, obj):
        return _no_check("isinstance")("typing.Any", obj) if cls is Any else type.__instancecheck__(cls, obj)

    def __repr__(cls):
        return "typing.Any" if cls is Any else type.__repr__(cls)


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")
ClassVar = _SpecialForm("ClassVar", _one_argument)
Final = _SpecialForm("Final", _one_argument)
TypeGuard = _SpecialForm("TypeGuard", _one_argument)
Required = _SpecialForm("Required", _one_argument)
NotRequired = _SpecialForm("NotRequired", _one_argument)
Unpack = _SpecialForm("Unpack", _unpack_of)
Union = _SpecialForm("Union", _union_of)
Optional = _SpecialForm("Optional", _optional_of)
Literal = _SpecialForm("Literal", _literal_of)
Concatenate = _SpecialForm("Concatenate", _concatenate_of)


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        return _AnnotatedAlias(_checked(params[0], "Annotated[t, ...]: t must be a type."), params[1:])

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class ForwardRef(_Joined):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


# --- Type variables and generic classes ---

class _Variable(_Joined):
    def __repr__(self):
        if self.__covariant__:
            return "+" + self.__name__
        return "-" + self.__name__ if self.__contravariant__ else "~" + self.__name__

    def __reduce__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        return arg

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def _variance(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else _checked(bound, "Bound must be a type.")


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._variance(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__constraints__ = tuple([_checked(t, "TypeVar(name, constraint, ...): constraints must be types.")
                                      for t in constraints])
        self.__module__ = "__main__"


class _Part(_Joined):
    # What a ParamSpec stands for is written in two parts: `*args: P.args, **kwargs: P.kwargs`.

    def __init__(self, origin):
        _put(self, "__origin__", origin)

    def __repr__(self):
        return self.__origin__.__name__ + self._suffix

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented


class ParamSpecArgs(_Part):
    _suffix = ".args"


class ParamSpecKwargs(_Part):
    _suffix = ".kwargs"


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._variance(bound, covariant, contravariant)
        self.__module__ = "__main__"

    args = property(ParamSpecArgs)
    kwargs = property(ParamSpecKwargs)


class TypeVarTuple(_Joined):
    def __init__(self, name):
        self.__name__ = name

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        return iter((_Unpacked(Unpack, (self,), "Unpack"),))

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")


class Generic:
    __slots__ = ()
    _is_protocol = False
    __parameters__ = ()

    def __class_getitem__(cls, params):
        params = _checked_parameters(params)
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for p in params:
                if not isinstance(p, (TypeVar, ParamSpec, TypeVarTuple, _GenericAlias)):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                    f"or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        else:
            if not cls.__parameters__:
                raise TypeError(f"{cls} is not a generic class")
            if not any([isinstance(p, TypeVarTuple) for p in cls.__parameters__]):
                _check_count(cls, params, len(cls.__parameters__))
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in bases and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        variables = list(_parameters_of(bases))
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                declared = list(base.__parameters__)
                missing = [v for v in variables if v not in declared]
                if missing:
                    raise TypeError(f"Some type variables ({', '.join([str(v) for v in missing])}) are not listed in "
                                    f"{base.__origin__.__name__}[{', '.join([str(v) for v in declared])}]")
                variables = declared
        cls.__parameters__ = tuple(variables)


# --- Protocols ---

_NOT_MEMBERS = ("__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
                "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__",
                "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
                "_abc_registry", "__qualname__", "__init_subclass__", "__static_attributes__")


def _protocol_members(cls):
    names = []
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", {})):
            if name not in _NOT_MEMBERS and name not in names and not name.startswith("_abc_"):
                names.append(name)
    return names


def _has_only_methods(cls):
    return all([callable(getattr(cls, name, None)) for name in _protocol_members(cls)])


class _ProtocolMeta(type(_abc.Sized)):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_protocol", False) and cls is not Protocol:
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if _has_only_methods(cls) and super().__instancecheck__(instance):
                return True
            return all([hasattr(instance, name) and
                        (not callable(getattr(cls, name, None)) or getattr(instance, name) is not None)
                        for name in _protocol_members(cls)])
        return super().__instancecheck__(instance)


def _no_init_or_replace_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    # The first `__init__` after this one, as if this one were not there.
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init_or_replace_init:
            return init(self, *args, **kwargs)
    object.__init__(self, *args, **kwargs)


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    if not getattr(cls, "_is_runtime_protocol", False):
        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
    if not _has_only_methods(cls):
        raise TypeError("Protocols with non-method members don't support issubclass()")
    return all([_provides(other, name) for name in _protocol_members(cls)]) or NotImplemented


def _provides(cls, name):
    # The first class that knows the name decides: None says that it has no such method.
    found = [base.__dict__[name] for base in cls.__mro__ if name in base.__dict__]
    return bool(found) and found[0] is not None


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_runtime_protocol = False
    _is_protocol = True
    __slots__ = ()

    def __init_subclass__(cls, /, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", Protocol in cls.__bases__):
            cls._is_protocol = False
            return
        cls._is_protocol = True
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ("collections.abc", "contextlib") or
                    getattr(base, "_is_protocol", False)):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if "__init__" not in cls.__dict__ or cls.__init__ is _no_init_or_replace_init:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


# --- Names of classes ---

Hashable = _SpecialAlias(_abc.Hashable, 0, "Hashable")
Sized = _SpecialAlias(_abc.Sized, 0, "Sized")
ByteString = _SpecialAlias(_abc.ByteString, 0, "ByteString")
Awaitable = _SpecialAlias(_abc.Awaitable, 1, "Awaitable")
Coroutine = _SpecialAlias(_abc.Coroutine, 3, "Coroutine")
AsyncIterable = _SpecialAlias(_abc.AsyncIterable, 1, "AsyncIterable")
AsyncIterator = _SpecialAlias(_abc.AsyncIterator, 1, "AsyncIterator")
Iterable = _SpecialAlias(_abc.Iterable, 1, "Iterable")
Iterator = _SpecialAlias(_abc.Iterator, 1, "Iterator")
Reversible = _SpecialAlias(_abc.Reversible, 1, "Reversible")
Container = _SpecialAlias(_abc.Container, 1, "Container")
Collection = _SpecialAlias(_abc.Collection, 1, "Collection")
AbstractSet = _SpecialAlias(_abc.Set, 1, "AbstractSet")
MutableSet = _SpecialAlias(_abc.MutableSet, 1, "MutableSet")
Mapping = _SpecialAlias(_abc.Mapping, 2, "Mapping")
MutableMapping = _SpecialAlias(_abc.MutableMapping, 2, "MutableMapping")
Sequence = _SpecialAlias(_abc.Sequence, 1, "Sequence")
MutableSequence = _SpecialAlias(_abc.MutableSequence, 1, "MutableSequence")
MappingView = _SpecialAlias(_abc.MappingView, 1, "MappingView")
KeysView = _SpecialAlias(_abc.KeysView, 1, "KeysView")
ItemsView = _SpecialAlias(_abc.ItemsView, 2, "ItemsView")
ValuesView = _SpecialAlias(_abc.ValuesView, 1, "ValuesView")
Generator = _SpecialAlias(_abc.Generator, 3, "Generator")
AsyncGenerator = _SpecialAlias(_abc.AsyncGenerator, 2, "AsyncGenerator")
ContextManager = _SpecialAlias(_contextlib.AbstractContextManager, 1, "ContextManager")
AsyncContextManager = _SpecialAlias(getattr(_contextlib, "AbstractAsyncContextManager", object), 1,
                                    "AsyncContextManager")
List = _SpecialAlias(list, 1, "List")
Deque = _SpecialAlias(_collections.deque, 1, "Deque")
Set = _SpecialAlias(set, 1, "Set")
FrozenSet = _SpecialAlias(frozenset, 1, "FrozenSet")
Dict = _SpecialAlias(dict, 2, "Dict")
DefaultDict = _SpecialAlias(_collections.defaultdict, 2, "DefaultDict")
OrderedDict = _SpecialAlias(_collections.OrderedDict, 2, "OrderedDict")
Counter = _SpecialAlias(_collections.Counter, 1, "Counter")
ChainMap = _SpecialAlias(_collections.ChainMap, 2, "ChainMap")
Type = _SpecialAlias(type, 1, "Type")
Tuple = _TupleForm(tuple, -1, "Tuple")
Callable = _CallableForm(_abc.Callable, 2, "Callable")

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


def _supports(name, method):
    def member(self):
        pass
    member.__isabstractmethod__ = True
    cls = _ProtocolMeta(name, (Protocol,), {method: member, "__module__": "typing", "_is_protocol": True})
    return runtime_checkable(cls)


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    def __abs__(self):
        pass
    __abs__.__isabstractmethod__ = True


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    def __round__(self, ndigits=0):
        pass
    __round__.__isabstractmethod__ = True


class IO(Generic[AnyStr]):
    pass


class BinaryIO(IO[bytes]):
    pass


class TextIO(IO[str]):
    pass


class Pattern(Generic[AnyStr]):
    pass


class Match(Generic[AnyStr]):
    pass


# --- Named tuples and typed dicts ---

def _named_tuple(name, fields, defaults, module):
    fields = [(n, _checked(t, f"field {n} annotation must be a type")) for n, t in fields]
    cls = _collections.namedtuple(name, [n for n, t in fields], defaults=defaults, module=module)
    cls.__annotations__ = cls.__new__.__annotations__ = dict(fields)
    return cls


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if len(bases) > 1 and any([b is not _NamedTupleBase and b is not Generic for b in bases]):
            raise TypeError("can only inherit from a NamedTuple type and Generic")
        annotations = namespace.get("__annotations__", {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        cls = _named_tuple(name, list(annotations.items()), [namespace[n] for n in defaults],
                           namespace["__module__"])
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
                       "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__annotations__", "__module__", "__qualname__", "__orig_bases__") and \
                    key not in cls._fields:
                setattr(cls, key, value)
        if Generic in bases:
            cls.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
            cls.__parameters__ = _parameters_of(namespace.get("__orig_bases__", ()))
        cls.__qualname__ = namespace.get("__qualname__", name)
        cls.__orig_bases__ = (NamedTuple,)
        return cls


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = list(kwargs.items())
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    cls = _named_tuple(typename, fields, None, "__main__")
    cls.__orig_bases__ = (NamedTuple,)
    return cls


_NamedTupleBase = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
# What stands in a class statement's bases is asked for its entries.
NamedTuple.__mro_entries__ = lambda bases: (_NamedTupleBase,)


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own = {}
        for key, t in namespace.get("__annotations__", {}).items():
            own[key] = _checked(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
        annotations, required, optional = {}, [], []
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.extend(base.__dict__.get("__required_keys__", ()))
            optional.extend(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, t in own.items():
            form = getattr(t, "__origin__", None)
            if form is Required or total and form is not NotRequired:
                required.append(key)
            else:
                optional.append(key)
        namespace = dict(namespace)
        namespace["__annotations__"] = annotations
        namespace["__required_keys__"] = frozenset(required)
        namespace["__optional_keys__"] = frozenset(optional)
        namespace["__total__"] = total
        return type.__new__(_TypedDictMeta, name, (dict,), namespace)

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)


_TypedDictBase = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDictBase,)


def is_typeddict(tp):
    return isinstance(tp, type) and type(tp) is _TypedDictMeta


# --- Functions ---

def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    with _contextlib.suppress(AttributeError, TypeError):
        f.__final__ = True
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(),
                        **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {"eq_default": eq_default, "order_default": order_default,
                                             "kw_only_default": kw_only_default,
                                             "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    f = getattr(func, "__func__", func)
    _overloads.setdefault((getattr(f, "__module__", None), getattr(f, "__qualname__", None)), []).append(func)
    return _overload_dummy


def get_overloads(func):
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`{bases[0].__name__} = NewType({bases[0].__name__!r}, {self.__name__})`")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (len(args) == 2 and
                                                   (args[0] is ... or isinstance(args[0], ParamSpec))):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, UnionType) else ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = _namespace(base.__module__)
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolved(value, names, localns or dict(base.__dict__), include_extras)
        return hints
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, (type(len), type([].append), ModuleType, FunctionType, MethodType)):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    if globalns is None:
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        globalns = _namespace(obj.__name__ if isinstance(obj, ModuleType) else getattr(obj, "__module__", None))
    hints = {}
    for name, value in dict(annotations).items():
        hints[name] = _resolved(value, globalns, localns or {}, include_extras)
    return hints


def _namespace(module):
    module = _modules().get(module)
    return {} if module is None else module.__dict__


def _resolved(value, globalns, localns, include_extras):
    if value is None:
        return _NoneType
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        value = eval(value, dict(globalns), dict(localns))
        return _resolved(value, globalns, localns, include_extras)
    if isinstance(value, _AnnotatedAlias) and not include_extras:
        return _resolved(value.__origin__, globalns, localns, include_extras)
    if isinstance(value, _GenericAlias) and not isinstance(value, (_LiteralAlias, _AnnotatedAlias)):
        args = [a if a is ... else _resolved(a, globalns, localns, include_extras) for a in value.__args__]
        return value if args == list(value.__args__) else value._with(args)
    if isinstance(value, GenericAlias):
        args = [a if a is ... else _resolved(a, globalns, localns, include_extras) for a in value.__args__]
        return GenericAlias(value.__origin__, tuple(args))
    return value
