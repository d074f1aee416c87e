# The reader of pickles, for `pickle`.

import sys

HIGHEST_PROTOCOL = 5
_MARK = object()


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _c in (PickleError, PicklingError, UnpicklingError):
    _c.__module__ = "_pickle"


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._renames = fix_imports
        self._encoding = encoding
        self._errors = errors
        self._version = 0
        self.memo = {}

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, "
                              "but no persistent_load function was specified.")

    def find_class(self, module, name):
        if self._renames and self._version < 3:
            from _pickle_names import python3_name
            module, name = python3_name(module, name)
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

    def _line(self):
        line = self._file.readline()
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

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
            if code == b"." and self._stack:
                return self._stack.pop()
            action = _ACTIONS.get(code)
            if action is None:
                key = code.decode("latin-1")
                shown = f"'{key}'" if ' ' <= key <= '~' and key != "'" else f"'\\x{code[0]:02x}'"
                raise UnpicklingError(f"invalid load key, {shown}.")
            try:
                action(self, self._stack)
            except IndexError:
                if code in b"su" and self._stack:
                    raise
                raise UnpicklingError("unpickling stack underflow") from None

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
        self._version = version

    def _set(self, make):
        self._stack.append(make(self._to_mark(self._stack)))

    # Protocols 0 and 1, line by line.

    def _number(self, stack):
        line = self._line()
        stack.append(line == b"01" if line in (b"00", b"01") else int(line, 0))

    def _long_number(self, stack):
        line = self._line()
        stack.append(int(line[:-1] if line[-1:] == b"L" else line, 0))

    def _raw_text(self, stack):
        stack.append(self._line().decode("raw_unicode_escape"))

    def _old_text(self, data):
        return data if self._encoding == "bytes" else data.decode(self._encoding, self._errors)

    def _quoted(self, stack):
        line = self._line()
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        from ast import literal_eval
        stack.append(self._old_text(literal_eval("b" + line.decode("latin-1"))))

    def _old_data(self, stack, size):
        stack.append(self._old_text(self._read(self._count(size))))

    def _dictionary(self, stack):
        values = self._to_mark(stack)
        stack.append({values[i]: values[i + 1] for i in range(0, len(values), 2)})

    def _named(self, stack):
        module = self._line().decode("utf-8")
        stack.append(self.find_class(module, self._line().decode("utf-8")))

    def _instance(self, stack):
        module = self._line().decode("ascii")
        cls = self.find_class(module, self._line().decode("ascii"))
        stack.append(cls(*self._to_mark(stack)))

    def _object(self, stack):
        cls, *args = self._to_mark(stack)
        stack.append(cls(*args))

    def _fetch_named(self, stack):
        i = int(self._line())
        if i not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {i}")
        stack.append(self.memo[i])

    def _store_named(self, stack):
        self.memo[int(self._line())] = stack[-1]

    def _persistent_named(self, stack):
        stack.append(self.persistent_load(self._line().decode("ascii")))

    def _bytearray(self, stack):
        stack.append(bytearray(self._read(self._count(8))))


_ACTIONS = {
    b".": lambda u, stack: stack.pop(),
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
    b"I": Unpickler._number, b"L": Unpickler._long_number, b"V": Unpickler._raw_text, b"S": Unpickler._quoted,
    b"F": lambda u, stack: stack.append(float(u._line())), b"U": lambda u, stack: u._old_data(stack, 1),
    b"T": lambda u, stack: u._old_data(stack, 4), b"d": Unpickler._dictionary, b"c": Unpickler._named,
    b"i": Unpickler._instance, b"o": Unpickler._object, b"g": Unpickler._fetch_named, b"p": Unpickler._store_named,
    b"P": Unpickler._persistent_named, b"\x96": Unpickler._bytearray,
}


class _Reader:
    def __init__(self, data):
        self.data = bytes(data)
        self.at = 0

    def read(self, n):
        data = self.data[self.at:self.at + n]
        self.at += n
        return data

    def readline(self):
        end = self.data.find(b"\n", self.at) + 1
        return self.read((end or len(self.data)) - self.at)
