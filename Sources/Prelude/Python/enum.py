# `enum`: classes whose attributes are their only instances. `EnumType` makes members of what a class body assigns.

from types import DynamicClassAttribute, MappingProxyType
from operator import or_ as _or
from functools import reduce

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
           "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
           "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE"]

_property = property
_AUTO = object()
_MISSING = object()
Enum = Flag = ReprEnum = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_AUTO):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"

    def _other(self, operation, other):
        if self.value is _AUTO:
            raise TypeError(f"unsupported operand type(s) for {operation}: 'auto' and '{type(other).__name__}'")
        return self.value

    def __or__(self, other):
        return self._other("|", other) | (other.value if isinstance(other, auto) else other)


class property(DynamicClassAttribute):
    # What a member has (`name`, `value`), though the class may have a member of that name.

    name = None
    _attr_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass.__dict__.get("_member_map_", {}).get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is not None:
            return self.fget(instance)
        found = type(instance)._member_map_.get(self.name)
        if found is None:
            raise AttributeError(f"{type(instance)!r} member has no attribute {self.name!r}")
        return found

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(obj):
    cls = type(obj)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__") or \
        isinstance(obj, (_property, staticmethod, classmethod, _function))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    pattern = f"_{cls_name}__"
    return (len(name) > len(pattern) and name.startswith(pattern) and name[len(pattern)] != "_" and
            (name[-1] != "_" or name[-2] != "_"))


def _is_single_bit(num):
    return num > 0 and num & (num - 1) == 0


def _iter_bits(num):
    if num < 0:
        raise ValueError(f"{num} is not a positive integer")
    while num:
        bit = num & -num
        yield bit
        num ^= bit


def show_flag_values(value):
    return list(_iter_bits(value))


def bin(num, max_bits=None):
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        digits = _bin(num + ceiling)
        sign, digits = digits[:3].replace("1", "0"), digits[3:]
        sign = "0b0"
    else:
        digits = _bin(~num ^ (ceiling - 1) + ceiling)
        sign, digits = "0b1", digits[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f"{sign} {digits}"


def _bin(n):
    return format(n, "#b")


# --- The body of an enum class ---

class _EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
                           "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
                if not isinstance(value, staticmethod):
                    value = staticmethod(value)
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not isinstance(value, member) and _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._resolved(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolved(self, key, value):
        if isinstance(value, auto):
            if value.value is _AUTO:
                value.value = self._next_value(key)
            return value.value
        if type(value) is tuple and any([isinstance(v, auto) for v in value]):
            parts = []
            for v in value:
                if isinstance(v, auto):
                    if v.value is _AUTO:
                        v.value = self._next_value(key)
                    v = v.value
                parts.append(v)
            return tuple(parts)
        return value

    def _next_value(self, key):
        self._auto_called = True
        return self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])

    def update(self, members, **more):
        for key, value in dict(members, **more).items():
            self[key] = value


# --- The metaclass ---

_OWN_NEW_ATTRIBUTES = ("__new__", "__new_member__", "__reduce_ex__")


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace._generate_next_value = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not isinstance(classdict, _EnumDict):
            given, classdict = classdict, metacls.__prepare__(cls, bases)
            for key, value in given.items():
                classdict[key] = value
        names = list(classdict._member_names)
        ignored = classdict._ignore
        namespace = {key: value for key, value in classdict.items() if key not in names and key not in ignored}
        namespace.pop("_ignore_", None)
        if "mro" in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        order = namespace.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(namespace, member_type, first_enum)
        namespace["_new_member_"] = new
        namespace["_use_args_"] = use_args
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        if boundary is None and first_enum is not None:
            boundary = getattr(first_enum, "_boundary_", None)
        namespace["_boundary_"] = boundary
        namespace["_flag_mask_"] = namespace["_all_bits_"] = 0
        namespace["_inverted_"] = None
        namespace["_members_to_be_"] = _Members(names, classdict)
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except RuntimeError as e:
            if e.__cause__ is not None:
                raise e.__cause__ from None
            raise
        if Enum is not None and Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class, boundary)
        _choose_methods(enum_class, namespace, member_type, first_enum, save_new)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                          "False depending on whether the value is a member or the value of a member",
                          DeprecationWarning)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                            f"'{type(cls).__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted(set(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
                           "__len__", "__members__", "__module__", "__name__", "__qualname__"] +
                          cls._member_names_))

    def __getattr__(cls, name):
        raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        if hasattr(names, "items"):
            names = list(names.items())
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        classdict["__module__"] = "__main__" if module is None else module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        if Enum is None:
            return
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    if base.__module__ == "builtins" or "__new__" in base.__dict__:
                        found.append(candidate or base)
                        break
                else:
                    candidate = candidate or base
        types = []
        for t in found:
            if t not in types:
                types.append(t)
        if len(types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(types)!r}")
        return types[0] if types else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    if "__dataclass_fields__" in base.__dict__ and "__dataclass_params__" in base.__dict__ and \
                            base.__dict__["__dataclass_params__"].repr:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if isinstance(new, staticmethod):
            new = new.__func__
        if new is None:
            # What a base class with members of its own kind said, before the mixed-in type.
            plain = [object.__new__] if Enum is None else [object.__new__, Enum.__new__]
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target is not None and target not in plain and target is not _enum_new:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        return new, save_new, first_enum is not None and new not in (Enum.__new__, object.__new__)

    def _add_member_(cls, name, member):
        cls._member_map_[name] = member
        type.__setattr__(cls, name, member)


EnumMeta = EnumType


def _dataclass_repr(self):
    names = [name for name, field in self.__dataclass_fields__.items() if field.repr]
    return ", ".join([f"{name}={getattr(self, name)!r}" for name in names])


class _Members:
    # Stands in the namespace until the class is there, and makes the members then: before `__init_subclass__`.

    def __init__(self, names, values):
        self.names = names
        self.values = {name: values[name] for name in names}

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        for member_name in self.names:
            _make_member(cls, member_name, self.values[member_name])


def _make_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    if cls._use_args_:
        obj = cls._new_member_(cls, *args)
    else:
        obj = cls._new_member_(cls)
    if not hasattr(obj, "_value_"):
        if cls._member_type_ is object:
            obj._value_ = value
        else:
            try:
                obj._value_ = cls._member_type_(*args)
            except Exception as e:
                raise TypeError("_value_ not set in __new__, unable to create it") from e
    value = obj._value_
    obj._name_ = name
    obj.__objclass__ = cls
    obj._sort_order_ = len(cls._member_names_)
    if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
        type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
        type.__setattr__(cls, "_all_bits_", 2 ** cls._flag_mask_.bit_length() - 1)
    obj.__init__(*args)
    first = None
    try:
        first = cls._value2member_map_.get(value)
    except TypeError:
        for other in cls._member_map_.values():
            if other._value_ == value:
                first = other
                break
    if first is None and not (Flag is not None and issubclass(cls, Flag)):
        for other in cls._member_map_.values():
            if other._value_ == value:
                first = other
                break
    if first is not None:
        obj = first
    elif Flag is None or not issubclass(cls, Flag) or not isinstance(value, int) or _is_single_bit(value):
        cls._member_names_.append(name)
    cls._add_member_(name, obj)
    try:
        cls._value2member_map_.setdefault(value, obj)
    except TypeError:
        cls._unhashable_values_.append(value)


def _finish_flag(cls, boundary):
    single = 0
    multi = 0
    for m in cls._member_map_.values():
        if _is_single_bit(m._value_):
            single |= m._value_
        else:
            multi |= m._value_
    put = type.__setattr__
    put(cls, "_boundary_", boundary or STRICT)
    if cls._boundary_ is not KEEP:
        missed = [bit for bit in _iter_bits(multi & ~single)] if multi > 0 else []
        if missed and cls._boundary_ is STRICT:
            pass
    put(cls, "_flag_mask_", single)
    put(cls, "_all_bits_", 2 ** max(single.bit_length(), multi.bit_length()) - 1)
    ordered = [cls._member_map_[name]._value_ for name in cls._member_names_]
    put(cls, "_iter_is_sorted_", sorted(ordered) == ordered)


def _choose_methods(cls, namespace, member_type, first_enum, save_new):
    # The class's own `__new__` makes members; from now on `cls(value)` finds them.
    put = type.__setattr__
    if Enum is None:
        return
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in namespace:
            enum_method = getattr(first_enum, name)
            found = getattr(cls, name)
            data_method = getattr(member_type, name)
            if found in (data_method, getattr(object, name)):
                put(cls, name, enum_method)
    if ReprEnum is not None and ReprEnum in cls.__bases__:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        if "__format__" not in namespace:
            put(cls, "__format__", member_type.__format__)
        if "__str__" not in namespace:
            shown = member_type.__str__
            put(cls, "__str__", _plain_str if shown is object.__str__ or member_type in (int, float) else shown)
    if Flag is not None and issubclass(cls, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in namespace:
                method = getattr(Flag, name)
                if getattr(cls, name) is not method:
                    put(cls, name, method)
    if save_new:
        put(cls, "__new_member__", namespace["__new__"])
    put(cls, "__new__", Enum.__dict__["__new__"])


def _plain_str(self):
    return self._member_type_.__repr__(self)


def _check_order(cls, order):
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    aliases = [name for name in cls._member_map_ if name not in cls._member_names_]
    order = [name for name in order if name not in aliases]
    if order != cls._member_names_:
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")


def _enum_new(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
    if not cls._member_map_ and not issubclass(cls, Flag):
        raise TypeError(f"{cls!r} has no members defined")
    error = result = None
    try:
        result = cls._missing_(value)
    except Exception as e:
        error = e
    if isinstance(result, cls) or Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and \
            isinstance(result, int):
        return result
    invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if result is None and error is None:
        raise invalid
    if error is None:
        error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
    if not isinstance(error, ValueError):
        error.__context__ = invalid
    raise error


class Enum(metaclass=EnumType):
    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __new__(cls, value):
        return _enum_new(cls, value)

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
            return last + 1
        except TypeError:
            pass
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = type(self)._value_repr_ or repr
        return f"<{type(self).__name__}.{self._name_}: {shown(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __dir__(self):
        return sorted(set(["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"] +
                          [n for n in self.__dict__ if n[0] != "_"] +
                          [n for c in type(self).__mro__ for n in c.__dict__
                           if n[0] != "_" and n not in self._member_map_]))

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits(value & cls._flag_mask_):
            yield cls._value2member_map_[bit]

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _members_in(cls, value):
        members = [cls._value2member_map_[bit] for bit in _iter_bits(value & cls._flag_mask_)]
        return members if cls._iter_is_sorted_ else sorted(members, key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        every = cls._all_bits_
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, bits)}\n"
                                 f"  allowed {bin(mask, bits)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += every + 1
        unknown = value & ~mask
        known = value & mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{_bin(unknown)}]")
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo, "_value_"):
            pseudo._value_ = value
        names = [m._name_ for m in cls._members_in(value)]
        pseudo._name_ = "|".join(names) or None
        if unknown and names:
            pseudo._name_ += f"|{cls._numeric_repr_(unknown)}"
        return cls._value2member_map_.setdefault(value, pseudo)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and "
                            f"'{type(self).__qualname__}'")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._members_in(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        shown = type(self)._value_repr_ or repr
        name = type(self).__name__
        if self._name_ is None:
            return f"<{name}: {shown(self._value_)}>"
        return f"<{name}.{self._name_}: {shown(self._value_)}>"

    def __str__(self):
        name = type(self).__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        # What may stand beside `self`: its like, or a value of the type that is mixed in.
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else type(self)(self._value_ ^ value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = type(self)(~self._value_)
            else:
                self._inverted_ = type(self)(self._flag_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


# --- Checks and decorators ---

def unique(enumeration):
    duplicates = [(name, m._name_) for name, m in enumeration.__members__.items() if name != m._name_]
    if duplicates:
        details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
                if duplicates:
                    details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
                    raise ValueError(f"aliases found in {enumeration!r}: {details}")
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    def _check_continuous(self, enumeration):
        values = {m._value_ for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1) if 2 ** i not in values]
        else:
            missing = [i for i in range(low + 1, high) if i not in values]
        if missing:
            text = ", ".join([str(m) for m in missing])
            raise ValueError(f"invalid {'flag' if issubclass(enumeration, Flag) else 'enum'} "
                             f"{enumeration.__name__!r}: missing values {text}")

    def _check_named(self, enumeration):
        known = {m._value_ for m in enumeration.__members__.values()}
        names, missing = [], 0
        for name, m in enumeration._member_map_.items():
            if m._value_ < 0 or _is_single_bit(m._value_):
                continue
            lost = [bit for bit in _iter_bits(m._value_) if bit not in known]
            if lost:
                names.append(name)
                for bit in lost:
                    missing |= bit
        if names:
            if len(names) == 1:
                text = f"alias {names[0]} is missing"
            else:
                text = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
            value = "value" if _is_single_bit(missing) else "combined values of"
            raise ValueError(f"invalid Flag {enumeration.__name__!r}: {text} {value} {hex(missing)} "
                             f"[use enum.show_flag_values(value) for details]")


def global_enum_repr(self):
    return f"{type(self).__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module = type(self).__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{type(self).__name__}({self._value_})"
    return "|".join([f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = _modules().get(cls.__module__)
    for name, m in cls.__members__.items():
        setattr(module, name, m)
    return cls
