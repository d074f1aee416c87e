# `types`: names of the machine's types, and a few classes of Python's own.

__all__ = ["FunctionType", "LambdaType", "CodeType", "MappingProxyType", "SimpleNamespace", "CellType",
           "GeneratorType", "CoroutineType", "AsyncGeneratorType", "MethodType", "BuiltinFunctionType",
           "BuiltinMethodType", "WrapperDescriptorType", "MethodWrapperType", "MethodDescriptorType",
           "ClassMethodDescriptorType", "ModuleType", "TracebackType", "FrameType", "GetSetDescriptorType",
           "MemberDescriptorType", "new_class", "resolve_bases", "prepare_class", "get_original_bases",
           "DynamicClassAttribute", "coroutine", "GenericAlias", "UnionType", "EllipsisType", "NoneType",
           "NotImplementedType"]


def _f():
    pass


class _C:
    __slots__ = ("_s",)

    def _m(self):
        pass


FunctionType = LambdaType = type(_f)
GeneratorType = _generator
CoroutineType = _coroutine
AsyncGeneratorType = _async_generator
CodeType = _code
FrameType = _frame
TracebackType = _traceback
ModuleType = _module
MethodType = type(_C()._m)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
MappingProxyType = type(int.__dict__)
MemberDescriptorType = type(_C._s)
GetSetDescriptorType = type(FunctionType.__dict__.get("__code__"))
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(parts)})"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None


# --- `list[int]` and `int | str`: what annotations are made of ---

def _type_text(t):
    if t is ...:
        return "..."
    if isinstance(t, GenericAlias):
        return repr(t)
    module = getattr(t, "__module__", None)
    name = getattr(t, "__qualname__", None)
    if module is None or name is None:
        return repr(t)
    return name if module == "builtins" else module + "." + name


def _parameters_of(args):
    found = []
    for t in args:
        if isinstance(t, type):
            continue
        if getattr(t, "__typing_subst__", None) is not None:
            if t not in found:
                found.append(t)
        else:
            for p in getattr(t, "__parameters__", ()):
                if p not in found:
                    found.append(p)
    return tuple(found)


class GenericAlias:
    def __new__(cls, origin, args):
        self = object.__new__(cls)
        if not isinstance(args, tuple):
            args = (args,)
        put = object.__setattr__
        put(self, "__origin__", origin)
        put(self, "__args__", args)
        put(self, "__parameters__", _parameters_of(args))
        return self

    def __repr__(self):
        text = ", ".join([_type_text(a) for a in self.__args__]) or "()"
        return f"{_type_text(self.__origin__)}[{text}]"

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, /, *args, **kwargs):
        obj = self.__origin__(*args, **kwargs)
        try:
            obj.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return obj

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__" and name not in ("__name__", "__qualname__", "__module__", "__doc__",
                                                                    "__mro__", "__class_getitem__"):
            raise AttributeError(f"'types.GenericAlias' object has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, items):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(items, tuple):
            items = (items,)
        wanted = len(self.__parameters__)
        if len(items) != wanted:
            few = "few" if len(items) < wanted else "many"
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(items)}, expected {wanted}")
        values = dict(zip(self.__parameters__, items))
        return GenericAlias(self.__origin__, tuple([_substituted(a, values) for a in self.__args__]))

    def __instancecheck__(self, obj):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __reduce__(self):
        return GenericAlias, (self.__origin__, self.__args__)


def _substituted(t, values):
    if isinstance(t, type):
        return t
    if t in values:
        return values[t]
    inner = getattr(t, "__parameters__", ())
    if inner:
        return t[tuple([values[p] for p in inner])]
    return t


# --- Unions ---

def _may_be_in_union(t):
    return t is None or isinstance(t, (type, GenericAlias, UnionType))


def _union(a, b):
    if not _may_be_in_union(a) or not _may_be_in_union(b) or a is None and b is None:
        return NotImplemented
    args = []
    for t in (a, b):
        for part in t.__args__ if isinstance(t, UnionType) else (_NoneType if t is None else t,):
            if part not in args:
                args.append(part)
    if len(args) == 1:
        return args[0]
    union = object.__new__(UnionType)
    object.__setattr__(union, "__args__", tuple(args))
    object.__setattr__(union, "__parameters__", _parameters_of(args))
    return union


class UnionType:
    def __new__(cls, *args):
        raise TypeError("cannot create 'types.UnionType' instances")

    def __repr__(self):
        return " | ".join(["None" if a is _NoneType else _type_text(a) for a in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __getitem__(self, items):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(items, tuple):
            items = (items,)
        values = dict(zip(self.__parameters__, items))
        result = _substituted(self.__args__[0], values)
        for a in self.__args__[1:]:
            result = result | _substituted(a, values)
        return result

    def __instancecheck__(self, obj):
        for t in self.__args__:
            if isinstance(t, GenericAlias):
                raise TypeError("isinstance() argument 2 cannot be a parameterized generic")
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        for t in self.__args__:
            if isinstance(t, GenericAlias):
                raise TypeError("issubclass() argument 2 cannot be a parameterized generic")
        return issubclass(cls, self.__args__)

    def __reduce__(self):
        from functools import reduce
        from operator import or_
        return reduce, (or_, self.__args__)


class _CallableAlias(GenericAlias):
    # Callable[[int], str]: its arguments are (int, str), and it is shown with the brackets.

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (list, tuple)):
            return GenericAlias.__new__(cls, origin, tuple(parameters) + (result,))
        return GenericAlias.__new__(cls, origin, (parameters, result))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and args[0] is ...:
            return f"collections.abc.Callable[..., {_type_text(args[1])}]"
        return (f"collections.abc.Callable[[{', '.join([_type_text(a) for a in args[:-1]])}], "
                f"{_type_text(args[-1])}]")


def _cell_type():
    value = None

    def inner():
        return value
    return type(inner.__closure__[0])


CellType = _cell_type()


def coroutine(func):
    # Marks a generator function: what it returns may be awaited.
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType and func.__code__.co_flags & 0x180:
        return func
    if type(func) is FunctionType and func.__code__.co_flags & 0x20:
        # The machine looks for this mark where the generator is awaited.
        func._is_coroutine = True
    return func


class DynamicClassAttribute:
    # A property of instances that the class itself passes on to its metaclass.

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or (fget.__doc__ if fget is not None else None)

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def resolve_bases(bases):
    return _resolve_bases(tuple(bases))


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    metaclass = kwds.pop("metaclass", None)
    if metaclass is None:
        metaclass = type(bases[0]) if bases else type
    if isinstance(metaclass, type):
        metaclass = _winner(metaclass, bases)
    prepare = getattr(metaclass, "__prepare__", None)
    namespace = {} if prepare is None else prepare(name, bases, **kwds)
    return metaclass, namespace, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    metaclass, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved != tuple(bases):
        namespace["__orig_bases__"] = bases
    if "__module__" not in namespace:
        namespace["__module__"] = "types"
    return metaclass(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)
