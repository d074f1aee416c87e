# What the natives of library modules hand over because it calls the program's own code.

def _with_list(function, iterable, *rest):
    return function(list(iterable), *rest)


def _with_two_lists(function, a, b):
    return function(list(a), list(b))


def _with_floats(function, *values):
    numbers = []
    for value in values:
        numbers.append(value if _type(value) is int or _type(value) is float else float(value))
    return function(*numbers)


def _with_float_list(function, values):
    for value in values:
        if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
            raise TypeError(f"must be real number, not {_type(value).__name__}")
    return function([float(value) for value in values])


def _product(iterable, result):
    for value in iterable:
        result = result * value
    return result


def _write_lines(stream, lines):
    for line in lines:
        stream.write(line)


def _stream_buffer(stream):
    import _io_binary
    return _io_binary.StreamBuffer(stream)


def _deque_from(cls, target, iterable, maxlen):
    target.clear()
    target.maxlen = maxlen
    for value in iterable:
        target.append(value)
    return target


def _deque_extend(target, iterable, is_left):
    for value in iterable:
        if is_left:
            target.appendleft(value)
        else:
            target.append(value)


def _deque_remove(target, value):
    i = 0
    while i < len(target):
        if target[i] is value or target[i] == value:
            del target[i]
            return
        i += 1
    raise ValueError("deque.remove(x): x not in deque")


# `list[int]` and `int | str`: `types` has the classes, which annotations alone do not need.

def _generic_alias(origin, args):
    from types import GenericAlias
    return GenericAlias(origin, args)


def _union(a, b):
    if a is not None and not isinstance(a, type) or b is not None and not isinstance(b, type):
        return NotImplemented
    from types import _union
    return _union(a, b)


# Encodings that only `codecs` knows.
def _encode_named(text, encoding, errors):
    from codecs import _text_encoding
    return _text_encoding(encoding, "encode").encode(text, errors)[0]


def _decode_named(data, encoding, errors):
    if not isinstance(data, (bytes, bytearray)):
        if not isinstance(data, memoryview):
            raise TypeError(f"decoding to str: need a bytes-like object, {_type_name(data)} found")
        return data.tobytes().decode(encoding, errors)
    from codecs import _text_encoding
    return _text_encoding(encoding, "decode").decode(data, errors)[0]


# `from module import *` where the module makes some of its names when they are asked for.
def _import_star(module, names, target):
    for name in names:
        value = getattr(module, name)
        if isinstance(target, dict):
            target[name] = value
        else:
            setattr(target, name, value)


# `from module import name` where the module has a function for names it does not have.
def _import_from(getter, name, module):
    try:
        return getter(name)
    except AttributeError as error:
        # A refusal says what to do instead.
        reason = str(error).partition(" in Plait: ")[2]
    hint = f" in Plait: {reason}" if reason else ""
    raise ImportError(f"cannot import name '{name}' from '{module}' (unknown location){hint}")


# --- What an object is made of, for `copy` and `pickle` ---

def _object_reduce_ex(self, protocol):
    cls = _type(self)
    reduce = cls.__reduce__
    if reduce is not object.__reduce__:
        return reduce(self)
    return _reduced(self, protocol)


def _object_reduce(self):
    return _reduced(self, 0)


def _object_sizeof(self):
    import sys
    return sys._size(self)


def _object_getstate(self):
    return _state_of(self)


def _state_of(self):
    state = None
    own = getattr(self, "__dict__", None)
    if own:
        state = dict(own)
    slots = {}
    for cls in _type(self).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name[:2] == "__" and name[-2:] != "__":
                name = "_" + cls.__name__.lstrip("_") + name
            if name not in ("__dict__", "__weakref__") and (own is None or name not in own) and hasattr(self, name):
                slots[name] = getattr(self, name)
    return (state, slots) if slots else state


# An exception's arguments and state, with what its type keeps beside them.
def _exception_parts(self, state):
    args = self.args
    if isinstance(self, OSError):
        if len(args) == 2 and self.filename is not None:
            args += (self.filename,) if self.filename2 is None else (self.filename, None, self.filename2)
    elif isinstance(self, ImportError):
        state = dict(state or {})
        for name in ("name", "path"):
            if getattr(self, name) is not None:
                state[name] = getattr(self, name)
    return args, state


def _reduced(self, protocol):
    import copyreg
    cls = _type(self)
    parts = _iterator_parts(self)
    if parts is not None:
        kind, source, place = parts
        if kind == "zip":
            return zip, source
        if kind == "enumerate":
            return enumerate, (source, place)
        make = iter if kind == "iter" else reversed
        return (make, (source,)) if place is None else (make, (source,), place)
    native = object
    for base in cls.__mro__:
        if base.__module__ in ("builtins", "_thread", "_io", "collections") and base is not object and \
                _is_native_type(base):
            native = base
            break
    if native not in (object, int, bool, float, str, bytes, tuple, frozenset, set, list, dict, _deque, slice, range,
                      bytearray, complex) \
            and not _is_subtype(cls, BaseException):
        name = cls.__name__
        if cls.__module__ != "builtins":
            name = cls.__module__ + "." + name
        raise TypeError(f"cannot pickle '{name}' object")
    getstate = cls.__getstate__
    state = _state_of(self) if getstate is object.__getstate__ else getstate(self)
    if _is_subtype(cls, BaseException):
        args, state = _exception_parts(self, state)
        return (cls, args, state) if state else (cls, args)
    if native is slice:
        return slice, (self.start, self.stop, self.step)
    if native is bytearray:
        return cls, (bytes(self),), state
    if native is complex and cls is complex:
        return complex, (self.real, self.imag)
    if native is range:
        return range, (self.start, self.stop, self.step)
    if native is set or native is frozenset:
        return cls, (list(self),), state
    if native is _deque:
        return cls, () if self.maxlen is None else ((), self.maxlen), state, iter(self)
    if protocol < 2:
        return _reduced_of_old(cls, native, self, state)
    keywords = {}
    if hasattr(cls, "__getnewargs_ex__"):
        args, keywords = self.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{_type(args).__name__}'")
    elif native is object or native is list or native is dict:
        args = ()
    else:
        args = (native(self),)
    items = iter(self) if native is list else None
    pairs = iter(self.items()) if native is dict else None
    if keywords:
        return copyreg.__newobj_ex__, (cls, args, keywords), state, items, pairs
    return copyreg.__newobj__, (cls,) + tuple(args), state, items, pairs


# In protocols 0 and 1.
def _reduced_of_old(cls, base, self, state):
    import copyreg
    if base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if cls.__getstate__ is object.__getstate__ and getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    args = cls, base, None if base is object else base(self)
    return (copyreg._reconstructor, args, state) if state else (copyreg._reconstructor, args)


def _run_spawned(data):
    # A process that begins anew.
    _processes.begin()
    import multiprocessing.spawn as spawn
    spawn._main(data)
