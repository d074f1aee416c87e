# `unittest.mock`: objects that record what is done with them, and patching for a while.

import functools
import sys
from types import MethodType

__all__ = ["Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
           "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal"]

FILTER_DIR = True
_MISSING = object()
_put = object.__setattr__


class InvalidSpecError(Exception):
    pass


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    def __init__(self):
        _put(self, "_sentinels", {})

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _ANY()


# --- Calls ---

def _format_call(name, args, kwargs):
    parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    # (name, args, kwargs), or (args, kwargs) where the name does not matter.

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        self = tuple.__new__(cls, (args, kwargs) if two else (name or "", args, kwargs))
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall
        return self

    def __init__(self, *args, **kwargs):
        pass

    def _parts(self):
        return ("",) + tuple(self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = _Call(other)._parts() if type(other) is not _Call else other._parts()
        if self._mock_name and other_name and name != other_name:
            return False
        return (args, kwargs) == (other_args, other_kwargs)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if attr[:2] == "__":
            raise AttributeError(attr)
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else f"call.{name}"
        name, args, kwargs = self._parts()
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = "call." + name
        else:
            name = "call" + name
        return _format_call(name, args, kwargs)

    def index(self, *args):
        return tuple.index(self, *args)

    def count(self, *args):
        return tuple.count(self, *args)


call = _Call(name=None, from_kall=False)
_put(call, "_mock_name", None)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any([self[i:i + n] == value for i in range(len(self) - n + 1)])

    def __repr__(self):
        from pprint import pformat
        return pformat(list(self))


# --- Mocks ---

_SPECIAL = {"__len__": 0, "__bool__": True, "__int__": 1, "__float__": 1.0, "__index__": 1,
            "__contains__": False, "__exit__": False, "__lt__": NotImplemented, "__gt__": NotImplemented,
            "__le__": NotImplemented, "__ge__": NotImplemented}
_MAGIC_NAMES = ("__len__", "__bool__", "__int__", "__float__", "__index__", "__contains__", "__enter__", "__exit__",
                "__iter__", "__getitem__", "__setitem__", "__delitem__", "__lt__", "__gt__", "__le__", "__ge__",
                "__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__floordiv__",
                "__mod__", "__pow__", "__and__", "__or__", "__xor__", "__neg__", "__pos__", "__abs__", "__invert__",
                "__round__", "__iadd__", "__str__", "__hash__", "__eq__", "__ne__", "__aenter__", "__aexit__",
                "__aiter__", "__anext__")
_OWN = ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls",
        "method_calls")


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


class NonCallableMock:
    def __new__(cls, /, *args, **kw):
        # A class of its own: special methods are looked up on the class.
        made = type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(made)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, side_effect=None,
                 return_value=DEFAULT, **kwargs):
        values = {"_mock_children": {}, "_mock_parent": parent, "_mock_name": name, "_mock_new_name": _new_name,
                  "_mock_new_parent": _new_parent, "_mock_wraps": wraps, "_mock_sealed": False,
                  "_mock_unsafe": unsafe, "_mock_return_value": return_value, "_mock_side_effect": None,
                  "_mock_spec": None, "_mock_spec_class": None, "_mock_spec_set": spec_set is not None,
                  "_mock_deleted": []}
        for key, value in values.items():
            _put(self, key, value)
        self._clear()
        spec = spec if spec_set is None else spec_set
        if spec is not None:
            _put(self, "_mock_spec", list(spec) if isinstance(spec, (list, tuple)) else dir(spec))
            if not isinstance(spec, (list, tuple)):
                _put(self, "_mock_spec_class", spec if isinstance(spec, type) else type(spec))
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def _clear(self):
        _put(self, "called", False)
        _put(self, "call_count", 0)
        _put(self, "call_args", None)
        _put(self, "call_args_list", _CallList())
        _put(self, "mock_calls", _CallList())
        _put(self, "method_calls", _CallList())

    @property
    def __class__(self):
        return type(self) if self._mock_spec_class is None else self._mock_spec_class

    def _get_child_mock(self, /, **kw):
        base = type(self).__mro__[1]
        if base is NonCallableMagicMock:
            base = MagicMock
        elif base is NonCallableMock:
            base = Mock
        return base(**kw)

    def _attach(self, child, name):
        _put(child, "_mock_parent", self)
        _put(child, "_mock_new_parent", self)
        _put(child, "_mock_name", child._mock_name or name)
        _put(child, "_mock_new_name", name)

    def attach_mock(self, mock, attribute):
        _put(mock, "_mock_name", "")
        setattr(self, attribute, mock)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_children", "_mock_spec"):
            raise AttributeError(name)
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        if self._mock_spec is not None and name not in self._mock_spec:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name in self._mock_deleted:
            raise AttributeError(name)
        if not self._mock_unsafe and (name.startswith(("assert", "assret", "asert", "aseert", "assrt"))):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant "
                                 f"to be an attribute.")
        child = self._mock_children.get(name)
        if child is None:
            if self._mock_sealed:
                raise AttributeError(f"mock.{name}")
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect") or name[:6] == "_mock_" or name in _OWN:
            if name == "return_value":
                self._set_return_value(value)
            elif name == "side_effect":
                _put(self, "_mock_side_effect", _iterated(value))
            else:
                _put(self, name, value)
            return
        if self._mock_spec_set and name not in self._mock_spec and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name[:2] == "__" and name[-2:] == "__" and name in _MAGIC_NAMES:
            if isinstance(value, NonCallableMock):
                self._mock_children[name] = value
                self._attach(value, name)
                setattr(type(self), name, _forwarder(name))
            else:
                setattr(type(self), name, value if not callable(value) else _with_self(value))
            return
        if isinstance(value, NonCallableMock) and value._mock_name is None and value._mock_new_parent is None or \
                isinstance(value, NonCallableMock) and value._mock_name == "":
            self._attach(value, name)
            self._mock_children[name] = value
        if isinstance(value, PropertyMock):
            setattr(type(self), name, value)
            return
        _put(self, name, value)

    def __delattr__(self, name):
        self._mock_deleted.append(name)
        self._mock_children.pop(name, None)
        if name in self.__dict__:
            object.__delattr__(self, name)

    def _set_return_value(self, value):
        _put(self, "_mock_return_value", value)
        ancestor = self
        while ancestor is not None:
            # A mock that returns one of its own ancestors is no child of it.
            if ancestor is value:
                return
            ancestor = ancestor._mock_new_parent
        if isinstance(value, NonCallableMock) and value._mock_new_parent is None:
            _put(value, "_mock_new_parent", self)
            _put(value, "_mock_new_name", "()")

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT:
            child = self._get_child_mock(_new_parent=self, _new_name="()")
            _put(self, "_mock_return_value", child)
        return self._mock_return_value

    @property
    def side_effect(self):
        return self._mock_side_effect

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda pair: pair[0].count(".")):
            *parts, last = path.split(".")
            obj = self
            for part in parts:
                obj = getattr(obj, part)
            setattr(obj, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if any([self is v for v in visited]):
            return
        visited.append(self)
        self._clear()
        if return_value:
            _put(self, "_mock_return_value", DEFAULT)
        if side_effect:
            _put(self, "_mock_side_effect", None)
        for child in self._mock_children.values():
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def _full_name(self):
        names = []
        mock = self
        while mock is not None:
            name = mock._mock_new_name
            parent = mock._mock_new_parent
            if parent is None:
                break
            names.append(name)
            mock = parent
        root = mock._mock_name or "mock"
        text = root
        for name in reversed(names):
            text += name if name.startswith("()") else "." + name
        return text

    def __repr__(self):
        name = self._full_name()
        shown = f" name={name!r}" if self._mock_name or self._mock_new_parent is not None else ""
        spec = f" spec={self._mock_spec_class.__name__!r}" if self._mock_spec_class is not None else ""
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def __dir__(self):
        return sorted(set((self._mock_spec or []) + list(self._mock_children) +
                          [n for n in dir(type(self)) if not n.startswith("_")] + list(self.__dict__)))

    # --- Assertions ---

    def _called_name(self):
        return self._mock_name or "mock"

    def _calls_text(self):
        return f"\nCalls: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._called_name()}' to not have been called. "
                                 f"Called {self.call_count} times.{self._calls_text()}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._called_name()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._called_name()}' to have been called once. "
                                 f"Called {self.call_count} times.{self._calls_text()}")

    def _format(self, args, kwargs):
        return _format_call(self._called_name(), args, kwargs)

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {self._format(args, kwargs)}\n"
                                 f"  Actual: not called.")
        if _Call((args, kwargs), two=True) != self.call_args:
            raise AssertionError(f"expected call not found.\nExpected: {self._format(args, kwargs)}\n"
                                 f"  Actual: {self._format(*self.call_args)}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._called_name()}' to be called once. "
                                 f"Called {self.call_count} times.{self._calls_text()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in list(self.call_args_list):
            raise AssertionError(f"{self._format(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        expected = [c if isinstance(c, _Call) else _Call(c) for c in calls]
        if not any_order:
            if expected not in self.mock_calls:
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)!r}\n"
                                     f"  Actual: {self.mock_calls!r}")
            return
        left = list(self.mock_calls)
        missing = []
        for c in expected:
            if c in left:
                left.remove(c)
            else:
                missing.append(c)
        if missing:
            raise AssertionError(f"{self._called_name()!r} does not contain all of {tuple(missing)!r} in its call "
                                 f"list, found {self.mock_calls!r} instead")


def _iterated(effect):
    if effect is None or callable(effect) or _is_exception(effect):
        return effect
    return iter(effect) if hasattr(effect, "__iter__") else effect


def _with_self(function):
    if isinstance(function, (NonCallableMock, type)):
        return function
    return lambda self, *args, **kwargs: function(self, *args, **kwargs)


class CallableMixin:
    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._answer(args, kwargs)

    def _record(self, args, kwargs):
        made = _Call((args, kwargs), two=True)
        _put(self, "called", True)
        _put(self, "call_count", self.call_count + 1)
        _put(self, "call_args", made)
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        name = self._mock_new_name
        mock = self._mock_new_parent
        only_methods = bool(self._mock_parent is not None)
        while mock is not None:
            if only_methods and not name.startswith("()") and "()" not in name:
                mock.method_calls.append(_Call((name, args, kwargs)))
            mock.mock_calls.append(_Call((name, args, kwargs)))
            if mock._mock_new_name:
                dot = "" if name.startswith("()") else "."
                name = mock._mock_new_name + dot + name
            mock = mock._mock_new_parent

    def _answer(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    pass


def _forwarder(name):
    def method(self, /, *args, **kwargs):
        return self._mock_children[name](*args, **kwargs)
    return method


def _magic(name):
    # Behaves as the default says until it is configured: then the child mock answers.
    def method(self, /, *args, **kwargs):
        return _magic_child(self, name)(*args, **kwargs)
    return method


def _magic_child(self, name):
    child = self._mock_children.get(name)
    if child is None:
        if name in ("__aenter__", "__aexit__", "__anext__"):
            child = AsyncMock(name=name, _new_name=name, _new_parent=self)
        else:
            child = MagicMock(name=name, _new_name=name, _new_parent=self, parent=self)
        self._mock_children[name] = child
        if name in _SPECIAL:
            child.return_value = _SPECIAL[name]
        elif name == "__iter__":
            child.side_effect = lambda: (iter([]) if child._mock_return_value is DEFAULT
                                         else iter(child._mock_return_value))
        elif name == "__str__":
            child.side_effect = lambda: repr(self)
        elif name == "__hash__":
            child.side_effect = lambda: id(self) >> 4
        elif name == "__eq__":
            child.side_effect = lambda other: True if self is other else NotImplemented
        elif name == "__ne__":
            child.side_effect = lambda other: False if self is other else NotImplemented
    return child


class _MagicAttributes:
    def __getattr__(self, name):
        if name in _MAGIC_NAMES:
            return _magic_child(self, name)
        return NonCallableMock.__getattr__(self, name)

    def __getattribute__(self, name):
        if name[:2] == "__" and name in _CONFIGURABLE:
            return _magic_child(self, name)
        return object.__getattribute__(self, name)


_CONFIGURABLE = tuple([n for n in _MAGIC_NAMES if n not in ("__hash__", "__eq__", "__ne__", "__str__")])


class NonCallableMagicMock(_MagicAttributes, NonCallableMock):
    pass


class MagicMock(_MagicAttributes, Mock):
    pass


for _cls in (NonCallableMagicMock, MagicMock):
    for _n in _MAGIC_NAMES:
        if _n not in ("__eq__", "__ne__", "__hash__"):
            setattr(_cls, _n, _magic(_n))
    _cls.__hash__ = object.__hash__
del _cls, _n


class AsyncMock(MagicMock):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _put(self, "await_count", 0)
        _put(self, "await_args", None)
        _put(self, "await_args_list", _CallList())

    async def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        made = _Call((args, kwargs), two=True)
        _put(self, "await_count", self.await_count + 1)
        _put(self, "await_args", made)
        self.await_args_list.append(made)
        effect = self._mock_side_effect
        if callable(effect) and not _is_exception(effect):
            result = effect(*args, **kwargs)
            if hasattr(type(result), "__await__"):
                result = await result
            if result is not DEFAULT:
                return result
            return self.return_value
        if effect is not None and not _is_exception(effect):
            try:
                return self._answer(args, kwargs)
            except StopIteration:
                raise StopAsyncIteration from None
        return self._answer(args, kwargs)

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._called_name()} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._called_name()} to have been awaited once. "
                                 f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._format(args, kwargs)}\nNot awaited")
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(f"expected await not found.\nExpected: {self._format(args, kwargs)}\n"
                                 f"  Actual: {self._format(*self.await_args)}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._called_name()} to not have been awaited. "
                                 f"Awaited {self.await_count} times.")


class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    _put(mock, "_mock_sealed", True)
    for child in mock._mock_children.values():
        seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    if isinstance(spec, type):
        mock = MagicMock(spec=spec, name=_name, **kwargs)
        if not instance:
            mock.return_value = MagicMock(spec=spec, name="()")
        return mock
    if callable(spec):
        import inspect
        mock = MagicMock(name=_name or getattr(spec, "__name__", None), **kwargs)
        try:
            signature = inspect.signature(spec)
        except (ValueError, TypeError):
            return mock

        def checked(*args, **kw):
            signature.bind(*args, **kw)
            return mock(*args, **kw)
        functools.update_wrapper(checked, spec)
        checked.mock = mock
        for name in dir(mock):
            if name.startswith("assert_") or name in ("reset_mock", "configure_mock"):
                setattr(checked, name, getattr(mock, name))
        return checked
    return NonCallableMagicMock(spec=spec, name=_name, **kwargs)


def mock_open(mock=None, read_data=""):
    import io
    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    handle.__enter__.return_value = handle

    def opened(*args, **kwargs):
        stream = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        handle.read.side_effect = stream.read
        handle.readline.side_effect = stream.readline
        handle.readlines.side_effect = stream.readlines
        handle.__iter__.side_effect = lambda: iter(stream)
        return handle
    mock.side_effect = opened
    mock.return_value = handle
    return mock


# --- Patching ---

def _target(path):
    try:
        target, attribute = path.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {path!r}") from None
    return (lambda: _imported(target)), attribute


def _imported(path):
    parts = path.split(".")
    if parts[0] not in sys.modules:
        __import__(parts[0])
    obj = sys.modules[parts[0]]
    name = parts[0]
    for part in parts[1:]:
        name += "." + part
        if not hasattr(obj, part):
            __import__(name)
        obj = getattr(obj, part)
    return obj


class _patch:
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec if spec_set is None else spec_set
        self.create = create
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.additional = []
        self.has_local = False
        self.is_started = False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, None, self.autospec,
                       self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.additional = [p.copy() for p in self.additional]
        return other

    def __enter__(self):
        self.target = self.getter()
        self.original = getattr(self.target, self.attribute, _MISSING)
        own = getattr(self.target, "__dict__", {})
        self.has_local = self.attribute in own
        if self.has_local and isinstance(self.target, type):
            self.original = own[self.attribute]
        if self.original is _MISSING and not self.create:
            raise AttributeError(f"{self.target} does not have the attribute {self.attribute!r}")
        new = self.new
        if new is DEFAULT:
            new = self._make()
        self.temp = new
        setattr(self.target, self.attribute, new)
        self.is_started = True
        if self.attribute_name is not None:
            extra = {self.attribute_name: new} if self.new is DEFAULT else {}
            for p in self.additional:
                value = p.__enter__()
                if p.new is DEFAULT:
                    extra[p.attribute_name] = value
            return extra
        return new

    def _make(self):
        if self.autospec:
            spec = self.original if self.autospec is True else self.autospec
            return create_autospec(spec, _name=self.attribute, **self.kwargs)
        kwargs = dict(self.kwargs)
        if self.spec is not None:
            kwargs["spec"] = self.original if self.spec is True else self.spec
        make = self.new_callable
        if make is None:
            flags = getattr(getattr(self.original, "__code__", None), "co_flags", 0)
            make = AsyncMock if flags & 0x80 else MagicMock
        if isinstance(make, type) and issubclass(make, NonCallableMock):
            kwargs.setdefault("name", self.attribute)
        return make(**kwargs)

    def __exit__(self, *info):
        if not self.is_started:
            return None
        for p in reversed(self.additional):
            if p.is_started:
                p.__exit__(*info)
        self.is_started = False
        if self.has_local and self.original is not _MISSING:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return None

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        if self not in _active:
            return None
        _active.remove(self)
        return self.__exit__(None, None, None)

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        patchings = [self]

        def entered(args, keywargs):
            args = list(args)
            started = []
            try:
                for p in patchings:
                    value = p.__enter__()
                    started.append(p)
                    if p.attribute_name is not None:
                        keywargs.update(value)
                    elif p.new is DEFAULT:
                        args.append(value)
            except BaseException:
                for p in reversed(started):
                    p.__exit__(None, None, None)
                raise
            return args, keywargs, started

        if func.__code__.co_flags & 0x80 if hasattr(func, "__code__") else False:
            @functools.wraps(func)
            async def patched(*args, **keywargs):
                args, keywargs, started = entered(args, dict(keywargs))
                try:
                    return await func(*args, **keywargs)
                finally:
                    for p in reversed(started):
                        p.__exit__(*sys.exc_info())
        else:
            @functools.wraps(func)
            def patched(*args, **keywargs):
                args, keywargs, started = entered(args, dict(keywargs))
                try:
                    return func(*args, **keywargs)
                finally:
                    for p in reversed(started):
                        p.__exit__(*sys.exc_info())
        patched.patchings = patchings
        return patched


_active = []


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter, attribute = _target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, **kwargs):
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _imported(target)) if isinstance(target, str) else (lambda: target)
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    made = []
    for attribute, new in kwargs.items():
        p = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = attribute
        made.append(p)
    made[0].additional.extend(made[1:])
    return made[0]


class _patch_dict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear
        self._original = None

    def __enter__(self):
        target = _imported(self.in_dict) if isinstance(self.in_dict, str) else self.in_dict
        self._target = target
        self._original = dict(target.items())
        if self.clear:
            target.clear()
        target.update(self.values)
        return target

    def __exit__(self, *info):
        if self._original is not None:
            self._target.clear()
            self._target.update(self._original)
            self._original = None
        return False

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(func, name)))
            return func

        @functools.wraps(func)
        def inner(*args, **kw):
            with self:
                return func(*args, **kw)
        return inner

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        if self in _active:
            _active.remove(self)
            self.__exit__(None, None, None)


def _stopall():
    while _active:
        _active[-1].stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = "test"
