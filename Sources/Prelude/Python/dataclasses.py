# `dataclasses`: classes whose methods are made from annotated fields. The methods are closures over the fields.

import copy as _copy
import keyword as _keyword
from types import GenericAlias, MappingProxyType
from abc import update_abstractmethods
from _binding import bind

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
                f"_field_type={self._field_type})")

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return (f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},"
                f"unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# --- What an annotation says ---

def _is_named(annotation, cls, module, name):
    # Whether a string annotation begins with `name`, as it is known in the module of `cls`, or `module.name`.
    head = annotation.strip()
    end = 0
    while end < len(head) and (head[end].isalnum() or head[end] in "_."):
        end += 1
    parts = head[:end].split(".")
    namespace = _modules().get(cls.__module__)
    if namespace is None or parts[-1] != name and len(parts) > 1:
        return False
    found = getattr(namespace, parts[0], None)
    target = _modules().get(module)
    if target is None:
        return False
    if len(parts) == 1:
        return found is getattr(target, name)
    return len(parts) == 2 and found is target


def _is_classvar(annotation, cls):
    typing = _modules().get("typing")
    if typing is None:
        return False
    if isinstance(annotation, str):
        return _is_named(annotation, cls, "typing", "ClassVar")
    return annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        return _is_named(annotation, cls, "dataclasses", "InitVar")
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        return _is_named(annotation, cls, "dataclasses", "KW_ONLY")
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, kw_only):
    default = cls.__dict__.get(name, MISSING)
    if default is MISSING:
        default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and (isinstance(f.default, (list, dict, set)) or type(f.default).__hash__ is None):
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


# --- The methods ---

def _made(cls, name, function):
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    return function


def _make_init(cls, fields, frozen):
    in_init = [f for f in fields if f.init and f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in in_init if not f.kw_only]
    keyword_only = [f for f in in_init if f.kw_only]
    names = [f.name for f in positional]
    kw_names = [f.name for f in keyword_only]
    defaults = {}
    for f in positional + keyword_only:
        if f.default is not MISSING:
            defaults[f.name] = f.default
        elif f.default_factory is not MISSING:
            defaults[f.name] = _HAS_DEFAULT_FACTORY
    seen_default = False
    for f in positional:
        if f.name in defaults:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    function = cls.__qualname__ + ".__init__()"
    has_post_init = hasattr(cls, _POST_INIT_NAME)
    put = object.__setattr__

    def __init__(self, /, *args, **kwargs):
        values = dict(zip(names + kw_names, bind(function, names, kw_names, defaults, args, kwargs, 1)))
        init_only = []
        for f in fields:
            if f._field_type is _FIELD_CLASSVAR:
                continue
            if f.init:
                value = values[f.name]
                if value is _HAS_DEFAULT_FACTORY:
                    value = f.default_factory()
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f._field_type is _FIELD_INITVAR or has_slots and f.default is not MISSING:
                value = f.default
            else:
                continue
            if f._field_type is _FIELD_INITVAR:
                init_only.append(value)
            elif frozen:
                put(self, f.name, value)
            else:
                setattr(self, f.name, value)
        if has_post_init:
            self.__post_init__(*init_only)

    has_slots = "__slots__" in cls.__dict__
    __init__.__annotations__ = {**{f.name: f.type for f in positional + keyword_only}, "return": None}
    __init__._parameters = ([(f.name, defaults.get(f.name, MISSING), f.type) for f in positional],
                            [(f.name, defaults.get(f.name, MISSING), f.type) for f in keyword_only])
    return _made(cls, "__init__", __init__)


class _Busy:
    # What is being shown, to end recursion: (thread, object).
    reprs = []


def _make_repr(cls, fields):
    names = [f.name for f in fields if f.repr]

    def __repr__(self):
        key = (_ident(), id(self))
        if key in _Busy.reprs:
            return "..."
        _Busy.reprs.append(key)
        try:
            parts = [f"{name}={getattr(self, name)!r}" for name in names]
        finally:
            _Busy.reprs.remove(key)
        return f"{type(self).__qualname__}({', '.join(parts)})"
    return _made(cls, "__repr__", __repr__)


def _make_eq(cls, fields):
    names = [f.name for f in fields if f.compare]

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return tuple([getattr(self, n) for n in names]) == tuple([getattr(other, n) for n in names])
    return _made(cls, "__eq__", __eq__)


def _make_order(cls, fields, name):
    names = [f.name for f in fields if f.compare]
    compare = getattr(tuple, name)

    def order(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return compare(tuple([getattr(self, n) for n in names]), tuple([getattr(other, n) for n in names]))
    return _made(cls, name, order)


def _make_hash(cls, fields):
    names = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]

    def __hash__(self):
        return hash(tuple([getattr(self, n) for n in names]))
    return _made(cls, "__hash__", __hash__)


def _make_frozen(cls, fields):
    names = tuple([f.name for f in fields])

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return _made(cls, "__setattr__", __setattr__), _made(cls, "__delattr__", __delattr__)


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


# --- The decorator ---

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = _collect(cls, frozen, kw_only)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    setattr(cls, _FIELDS, fields)
    hash_of_class = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (hash_of_class is MISSING or hash_of_class is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    listed = list(fields.values())
    own = [f for f in listed if f._field_type is _FIELD]
    if init:
        _set_new(cls, "__init__", _make_init(cls, listed, frozen))
    if repr:
        _set_new(cls, "__repr__", _make_repr(cls, own))
    if eq:
        _set_new(cls, "__eq__", _make_eq(cls, own))
    if order:
        for name in ("__lt__", "__le__", "__gt__", "__ge__"):
            if _set_new(cls, name, _make_order(cls, own, name)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                f"Consider using functools.total_ordering")
    if frozen:
        for function in _make_frozen(cls, own):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
    _set_hash(cls, own, unsafe_hash, eq, frozen, has_explicit_hash)
    if cls.__dict__.get("__doc__") is None:
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if match_args:
        _set_new(cls, "__match_args__", tuple([f.name for f in listed if f.init and not f.kw_only and
                                               f._field_type is not _FIELD_CLASSVAR]))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    update_abstractmethods(cls)
    return cls


def _collect(cls, frozen, kw_only):
    fields = {}
    any_frozen = has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_bases = True
            for f in inherited.values():
                fields[f.name] = f
            if getattr(base, _PARAMS).frozen:
                any_frozen = True
    annotations = cls.__dict__.get("__annotations__", {})
    found = []
    seen_kw_only = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    for f in found:
        fields[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _make_hash(cls, fields)
    elif eq and frozen:
        if not has_explicit_hash:
            cls.__hash__ = _make_hash(cls, fields)
    elif eq and not has_explicit_hash:
        cls.__hash__ = None


def _annotation_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(cls):
    parameters = getattr(cls.__init__, "_parameters", None)
    if parameters is None:
        return "()"
    parts = []
    for kind, group in enumerate(parameters):
        if kind == 1 and group:
            parts.append("*")
        for name, default, annotation in group:
            text = f"{name}: {_annotation_text(annotation)}"
            parts.append(text if default is MISSING else f"{text} = {default!r}")
    return f"({', '.join(parts)})"


def _add_slots(cls, frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = []
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.extend((slots,) if isinstance(slots, str) else slots)
    namespace["__slots__"] = tuple([name for name in names + (["__weakref__"] if weakref_slot else [])
                                    if name not in inherited])
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if frozen:
        # The closures of the frozen class know the class they were made for.
        for function in _make_frozen(made, [f for f in getattr(made, _FIELDS).values()
                                            if f._field_type is _FIELD]):
            setattr(made, function.__name__, function)
        if "__getstate__" not in namespace:
            made.__getstate__ = _slots_getstate
        if "__setstate__" not in namespace:
            made.__setstate__ = _slots_setstate
    return made


def _slots_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _slots_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


# --- Functions over dataclasses ---

def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda pairs: dict_factory(pairs), dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for name, value in pairs]), None)


def _converted(obj, make, dict_factory):
    if _is_instance(obj):
        return make([(f.name, _converted(getattr(obj, f.name), make, dict_factory)) for f in fields(obj)])
    cls = type(obj)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_converted(value, make, dict_factory) for value in obj])
    if isinstance(obj, (list, tuple)):
        return cls([_converted(value, make, dict_factory) for value in obj])
    if isinstance(obj, dict):
        pairs = [(_converted(k, make, dict_factory), _converted(v, make, dict_factory)) for k, v in obj.items()]
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            for k, v in pairs:
                result[k] = v
            return result
        return cls(pairs)
    return _copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False):
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body_default = item
            body[name] = body_default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if _keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body.setdefault("__module__", "types")
    metaclass = type(bases[0]) if bases else type
    cls = metaclass(cls_name, tuple(bases), body)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            if f._field_type is not _FIELD_INITVAR:
                changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)
