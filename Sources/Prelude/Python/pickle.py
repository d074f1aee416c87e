# `pickle`: objects as bytes and back, in CPython's protocol 4.

import copyreg
import sys

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
_MARK = object()


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _c in (PickleError, PicklingError, UnpicklingError):
    _c.__module__ = "_pickle"


def _u(n, size):
    return n.to_bytes(size, "little")


def _packed_float(x):
    import struct
    return struct.pack(">d", x)


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        self.proto = max(protocol, 4)
        self._file = file
        self.memo = {}
        self._out = []

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._out = []
        self._save(obj)
        self._out.append(b".")
        body = b"".join(self._out)
        head = b"\x80" + _u(self.proto, 1)
        if len(body) >= 4:
            head += b"\x95" + _u(len(body), 8)
        self._file.write(head + body)

    def _memoize(self, obj):
        self.memo[id(obj)] = (len(self.memo), obj)
        self._out.append(b"\x94")

    def _save(self, obj):
        out = self._out
        persistent = self.persistent_id(obj)
        if persistent is not None:
            self._save(persistent)
            out.append(b"Q")
            return
        cls = type(obj)
        if obj is None:
            out.append(b"N")
        elif obj is True:
            out.append(b"\x88")
        elif obj is False:
            out.append(b"\x89")
        elif cls is int:
            self._save_int(obj)
        elif cls is float:
            out.append(b"G" + _packed_float(obj))
        elif id(obj) in self.memo and self.memo[id(obj)][1] is obj:
            self._get(self.memo[id(obj)][0])
        elif cls is str:
            self._save_str(obj)
        elif cls is bytes:
            n = len(obj)
            out.append((b"C" + _u(n, 1) if n <= 255 else b"B" + _u(n, 4)) + obj)
            self._memoize(obj)
        elif cls is tuple:
            self._save_tuple(obj)
        elif cls is list:
            out.append(b"]")
            self._memoize(obj)
            self._appends(obj)
        elif cls is dict:
            out.append(b"}")
            self._memoize(obj)
            self._setitems(obj.items())
        elif cls is set:
            out.append(b"\x8f")
            self._memoize(obj)
            if obj:
                out.append(b"(")
                for value in obj:
                    self._save(value)
                out.append(b"\x90")
        elif cls is frozenset:
            out.append(b"(")
            for value in obj:
                self._save(value)
            out.append(b"\x91")
            self._memoize(obj)
        else:
            self._save_other(obj, cls)

    def _get(self, i):
        self._out.append(b"h" + _u(i, 1) if i < 256 else b"j" + _u(i, 4))

    def _save_int(self, n):
        if 0 <= n <= 0xFF:
            self._out.append(b"K" + _u(n, 1))
        elif 0 <= n <= 0xFFFF:
            self._out.append(b"M" + _u(n, 2))
        elif -0x80000000 <= n <= 0x7FFFFFFF:
            self._out.append(b"J" + n.to_bytes(4, "little", signed=True))
        else:
            size = (n.bit_length() >> 3) + 1
            data = n.to_bytes(size, "little", signed=True)
            if n < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
                data = data[:-1]
            size = len(data)
            self._out.append((b"\x8a" + _u(size, 1) if size < 256 else b"\x8b" + _u(size, 4)) + data)

    def _save_str(self, s):
        data = s.encode("utf-8", "surrogatepass")
        n = len(data)
        self._out.append((b"\x8c" + _u(n, 1) if n <= 255 else b"X" + _u(n, 4)) + data)
        self._memoize(s)

    def _save_tuple(self, obj):
        n = len(obj)
        out = self._out
        if not n:
            out.append(b")")
            return
        if n > 3:
            out.append(b"(")
        for value in obj:
            self._save(value)
        if id(obj) in self.memo:
            # It contains itself, and was saved meanwhile.
            out.append(b"0" * n if n <= 3 else b"1")
            self._get(self.memo[id(obj)][0])
            return
        out.append((b"\x85", b"\x86", b"\x87")[n - 1] if n <= 3 else b"t")
        self._memoize(obj)

    def _appends(self, values):
        values = list(values)
        for start in range(0, len(values), 1000):
            batch = values[start:start + 1000]
            if len(batch) == 1:
                self._save(batch[0])
                self._out.append(b"a")
            else:
                self._out.append(b"(")
                for value in batch:
                    self._save(value)
                self._out.append(b"e")

    def _setitems(self, pairs):
        pairs = list(pairs)
        for start in range(0, len(pairs), 1000):
            batch = pairs[start:start + 1000]
            if len(batch) > 1:
                self._out.append(b"(")
            for key, value in batch:
                self._save(key)
                self._save(value)
            self._out.append(b"s" if len(batch) == 1 else b"u")

    def _save_other(self, obj, cls):
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            table = getattr(self, "dispatch_table", None)
            if table is None:
                table = copyreg.dispatch_table
            reducer = table.get(cls)
            if reducer is not None:
                reduced = reducer(obj)
            elif issubclass(cls, type):
                self._save_type(obj)
                return
            elif cls is _function or cls is type(len) and (getattr(obj, "__self__", None) is None or
                                                           isinstance(obj.__self__, _module)):
                self._save_global(obj)
                return
            elif cls is type(...) or cls is type(NotImplemented):
                self._save_global(obj, "Ellipsis" if obj is ... else "NotImplemented")
                return
            elif cls is type([].append) or cls is type(self._save):
                reduced = (getattr, (obj.__self__, obj.__name__))
            else:
                reduced = obj.__reduce_ex__(self.proto)
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduced(obj, *reduced)

    def _save_reduced(self, obj, function, args, state=None, items=None, pairs=None, setter=None):
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        out = self._out
        name = getattr(function, "__name__", "")
        if name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not type(obj):
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(args[1:])
            out.append(b"\x81")
        elif name == "__newobj_ex__":
            for part in args:
                self._save(part)
            out.append(b"\x92")
        else:
            self._save(function)
            self._save(args)
            out.append(b"R")
        if id(obj) in self.memo:
            out.append(b"0")
            self._get(self.memo[id(obj)][0])
        else:
            self._memoize(obj)
        if items is not None:
            self._appends(items)
        if pairs is not None:
            self._setitems(pairs)
        if state is not None:
            if setter is None:
                self._save(state)
                out.append(b"b")
            else:
                self._save(setter)
                self._save(obj)
                self._save(state)
                out.append(b"\x86R0")

    def _save_type(self, obj):
        special = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}
        if obj in special:
            self._save_reduced(obj, type, (special[obj],))
        else:
            self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = getattr(obj, "__module__", None) or "builtins"
        module = sys.modules.get(module_name)
        if module is None:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed")
        found = module
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        for part in name.split("."):
            try:
                found = getattr(found, part)
            except AttributeError:
                raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        self._save(module_name)
        self._save(name)
        self._out.append(b"\x93")
        self._memoize(obj)


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file
        self.memo = {}

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, "
                              "but no persistent_load function was specified.")

    def find_class(self, module, name):
        if module not in sys.modules:
            __import__(module)
        found = sys.modules[module]
        for part in name.split("."):
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None
        return found

    def _read(self, n):
        data = self._file.read(n)
        if len(data) < n:
            if not data and not self._begun:
                raise EOFError("Ran out of input")
            raise UnpicklingError("pickle data was truncated")
        return data

    def _count(self, size):
        return int.from_bytes(self._read(size), "little")

    def load(self):
        self._begun = False
        self._stack = []
        self.memo = {}
        while True:
            code = self._file.read(1)
            if not code:
                raise EOFError("Ran out of input")
            self._begun = True
            if code == b".":
                return self._stack.pop()
            action = _ACTIONS.get(code)
            if action is None:
                key = code.decode("latin-1")
                shown = f"'{key}'" if ' ' <= key <= '~' and key != "'" else f"'\\x{code[0]:02x}'"
                raise UnpicklingError(f"invalid load key, {shown}.")
            action(self, self._stack)

    def _to_mark(self, stack):
        i = len(stack) - 1
        while i >= 0 and stack[i] is not _MARK:
            i -= 1
        if i < 0:
            raise UnpicklingError("could not find MARK")
        values = stack[i + 1:]
        del stack[i:]
        return values

    def _build(self, stack):
        state = stack.pop()
        obj = stack[-1]
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            for name, value in state.items():
                try:
                    object.__setattr__(obj, name, value)
                except (AttributeError, TypeError):
                    setattr(obj, name, value)
        if slots:
            for name, value in slots.items():
                setattr(obj, name, value)

    def _reduce(self, stack):
        args = stack.pop()
        stack[-1] = stack[-1](*args)

    def _new(self, stack):
        args = stack.pop()
        cls = stack[-1]
        stack[-1] = cls.__new__(cls, *args)

    def _new_ex(self, stack):
        keywords = stack.pop()
        args = stack.pop()
        cls = stack[-1]
        stack[-1] = cls.__new__(cls, *args, **keywords)

    def _global(self, stack):
        name = stack.pop()
        stack[-1] = self.find_class(stack[-1], name)

    def _frame(self, stack):
        self._count(8)

    def _float(self, stack):
        import struct
        stack.append(struct.unpack(">d", self._read(8))[0])

    def _long(self, stack, size):
        stack.append(int.from_bytes(self._read(self._count(size)), "little", signed=True))

    def _appends(self, stack):
        values = self._to_mark(stack)
        target = stack[-1]
        if type(target) is list:
            target.extend(values)
        else:
            for value in values:
                target.append(value)

    def _setitems(self, stack):
        values = self._to_mark(stack)
        target = stack[-1]
        for i in range(0, len(values), 2):
            target[values[i]] = values[i + 1]

    def _setitem(self, stack):
        value = stack.pop()
        key = stack.pop()
        stack[-1][key] = value

    def _additems(self, stack):
        values = self._to_mark(stack)
        stack[-1].update(values)

    def _append(self, stack):
        value = stack.pop()
        stack[-1].append(value)

    def _tuple(self, stack, n):
        values = tuple(stack[-n:])
        del stack[-n:]
        stack.append(values)

    def _fetch(self, stack, size):
        i = self._count(size)
        if i not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {i}")
        stack.append(self.memo[i])

    def _memoize(self, stack):
        self.memo[len(self.memo)] = stack[-1]

    def _store(self, stack, size):
        self.memo[self._count(size)] = stack[-1]

    def _text(self, stack, size):
        stack.append(self._read(self._count(size)).decode("utf-8", "surrogatepass"))

    def _data(self, stack, size):
        stack.append(self._read(self._count(size)))

    def _persistent(self, stack):
        stack[-1] = self.persistent_load(stack[-1])

    def _proto(self, stack):
        version = self._read(1)[0]
        if version > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {version}")

    def _set(self, make):
        self._stack.append(make(self._to_mark(self._stack)))


_ACTIONS = {
    b"\x80": Unpickler._proto, b"\x95": Unpickler._frame, b"b": Unpickler._build, b"R": Unpickler._reduce,
    b"\x81": Unpickler._new, b"\x92": Unpickler._new_ex, b"\x93": Unpickler._global, b"G": Unpickler._float,
    b"e": Unpickler._appends, b"u": Unpickler._setitems, b"s": Unpickler._setitem, b"a": Unpickler._append,
    b"\x90": Unpickler._additems, b"\x94": Unpickler._memoize, b"Q": Unpickler._persistent,
    b"N": lambda u, stack: stack.append(None), b"\x88": lambda u, stack: stack.append(True),
    b"\x89": lambda u, stack: stack.append(False), b"]": lambda u, stack: stack.append([]),
    b"}": lambda u, stack: stack.append({}), b")": lambda u, stack: stack.append(()),
    b"\x8f": lambda u, stack: stack.append(set()), b"(": lambda u, stack: stack.append(_MARK),
    b"0": lambda u, stack: stack.pop(), b"1": lambda u, stack: u._to_mark(stack),
    b"2": lambda u, stack: stack.append(stack[-1]),
    b"K": lambda u, stack: stack.append(u._count(1)), b"M": lambda u, stack: stack.append(u._count(2)),
    b"J": lambda u, stack: stack.append(int.from_bytes(u._read(4), "little", signed=True)),
    b"\x8a": lambda u, stack: u._long(stack, 1), b"\x8b": lambda u, stack: u._long(stack, 4),
    b"\x8c": lambda u, stack: u._text(stack, 1), b"X": lambda u, stack: u._text(stack, 4),
    b"\x8d": lambda u, stack: u._text(stack, 8), b"C": lambda u, stack: u._data(stack, 1),
    b"B": lambda u, stack: u._data(stack, 4), b"\x8e": lambda u, stack: u._data(stack, 8),
    b"\x85": lambda u, stack: u._tuple(stack, 1), b"\x86": lambda u, stack: u._tuple(stack, 2),
    b"\x87": lambda u, stack: u._tuple(stack, 3), b"t": lambda u, stack: u._set(tuple),
    b"l": lambda u, stack: u._set(list), b"\x91": lambda u, stack: u._set(frozenset),
    b"h": lambda u, stack: u._fetch(stack, 1), b"j": lambda u, stack: u._fetch(stack, 4),
    b"q": lambda u, stack: u._store(stack, 1), b"r": lambda u, stack: u._store(stack, 4),
}


class _Writer:
    def __init__(self):
        self.parts = []

    def write(self, data):
        self.parts.append(data)


class _Reader:
    def __init__(self, data):
        self.data = bytes(data)
        self.at = 0

    def read(self, n):
        data = self.data[self.at:self.at + n]
        self.at += n
        return data


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    writer = _Writer()
    Pickler(writer, protocol).dump(obj)
    return b"".join(writer.parts)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    if not hasattr(file, "write"):
        raise TypeError("file must have a 'write' attribute")
    Pickler(file, protocol).dump(obj)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(_Reader(data)).load()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if not hasattr(file, "read") or not hasattr(file, "readline"):
        raise TypeError("file must have 'read' and 'readline' attributes")
    return Unpickler(file).load()
