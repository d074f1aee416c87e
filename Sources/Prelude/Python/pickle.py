# `pickle`: objects as bytes and back, in CPython's protocols 0 to 5.

import copyreg
import sys

from _pickle_reader import HIGHEST_PROTOCOL, PickleError, PicklingError, Unpickler, UnpicklingError, _Reader

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]

DEFAULT_PROTOCOL = 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
# So many elements go on the reader's stack at a time; a frame ends when it has so many bytes.
_BATCH = 1000
_FRAME = 1 << 16

_method_descriptor = type(str.upper)
_slot_wrapper = type(object.__init__)


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
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self.proto = protocol
        self.bin = protocol > 0
        self._renames = fix_imports and protocol < 3
        self._file = file
        self.memo = {}
        self._out = bytearray()
        self._frame = -1
        self._is_framing = False

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._out = bytearray()
        if self.proto >= 2:
            self._out += b"\x80" + _u(self.proto, 1)
        self._is_framing = self.proto >= 4
        self._frame = len(self._out) if self._is_framing else -1
        self._save(obj)
        self._out += b"."
        self._end_frame()
        self._is_framing = False
        self._file.write(bytes(self._out))
        self._out = bytearray()

    def _end_frame(self):
        if self._is_framing:
            size = len(self._out) - self._frame
            if size >= 4:
                self._out[self._frame:self._frame] = b"\x95" + _u(size, 8)
            self._frame = len(self._out)

    # What is large stands outside of frames.
    def _put_data(self, head, data):
        if self._is_framing and len(data) >= _FRAME:
            self._end_frame()
            self._out += head
            self._out += data
            self._frame = len(self._out)
        else:
            self._out += head
            self._out += data

    def _memoize(self, obj):
        i = len(self.memo)
        self.memo[id(obj)] = (i, obj)
        if self.proto >= 4:
            self._out += b"\x94"
        elif self.bin:
            self._out += b"q" + _u(i, 1) if i < 256 else b"r" + _u(i, 4)
        else:
            self._out += b"p%d\n" % i

    def _get(self, i):
        if self.bin:
            self._out += b"h" + _u(i, 1) if i < 256 else b"j" + _u(i, 4)
        else:
            self._out += b"g%d\n" % i

    def _save(self, obj):
        if self._is_framing and len(self._out) - self._frame >= _FRAME:
            self._end_frame()
        persistent = self.persistent_id(obj)
        if persistent is not None:
            self._save_persistent(persistent)
            return
        cls = type(obj)
        if obj is None:
            self._out += b"N"
        elif cls is bool:
            if self.proto >= 2:
                self._out += b"\x88" if obj else b"\x89"
            else:
                self._out += b"I01\n" if obj else b"I00\n"
        elif cls is int:
            self._save_int(obj)
        elif cls is float:
            self._out += b"G" + _packed_float(obj) if self.bin else b"F" + repr(obj).encode() + b"\n"
        elif id(obj) in self.memo and self.memo[id(obj)][1] is obj:
            self._get(self.memo[id(obj)][0])
        elif cls is str:
            self._save_str(obj)
        elif cls is bytes:
            self._save_bytes(obj)
        elif cls is bytearray:
            self._save_bytearray(obj)
        elif cls is tuple:
            self._save_tuple(obj)
        elif cls is list:
            self._out += b"]" if self.bin else b"(l"
            self._memoize(obj)
            self._appends(list(obj), len(obj) == 1)
        elif cls is dict:
            self._out += b"}" if self.bin else b"(d"
            self._memoize(obj)
            self._setitems(list(obj.items()), len(obj) == 1)
            if self.bin and obj and not len(obj) % _BATCH:
                self._out += b"(u"
        elif cls is set or cls is frozenset:
            self._save_set(obj, cls)
        else:
            self._save_other(obj, cls)

    def _save_persistent(self, key):
        if self.bin:
            self._save(key)
            self._out += b"Q"
            return
        try:
            self._out += b"P" + str(key).encode("ascii") + b"\n"
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def _save_int(self, n):
        if not -0x80000000 <= n <= 0x7FFFFFFF:
            if self.proto < 2:
                self._out += b"L%dL\n" % n
                return
            size = (n.bit_length() >> 3) + 1
            data = n.to_bytes(size, "little", signed=True)
            if n < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
                data = data[:-1]
            size = len(data)
            self._put_data(b"\x8a" + _u(size, 1) if size < 256 else b"\x8b" + _u(size, 4), data)
        elif not self.bin:
            self._out += b"I%d\n" % n
        elif 0 <= n <= 0xFF:
            self._out += b"K" + _u(n, 1)
        elif 0 <= n <= 0xFFFF:
            self._out += b"M" + _u(n, 2)
        else:
            self._out += b"J" + n.to_bytes(4, "little", signed=True)

    def _save_str(self, s):
        if self.bin:
            data = s.encode("utf-8", "surrogatepass")
            n = len(data)
            self._put_data(b"\x8c" + _u(n, 1) if n <= 255 and self.proto >= 4 else b"X" + _u(n, 4), data)
        else:
            parts = []
            for c in s:
                code = ord(c)
                if code > 0xFFFF:
                    parts.append("\\U%08x" % code)
                elif code > 0xFF or c in "\\\0\n\r\x1a":
                    parts.append("\\u%04x" % code)
                else:
                    parts.append(c)
            self._out += b"V" + "".join(parts).encode("latin-1") + b"\n"
        self._memoize(s)

    def _save_bytes(self, data):
        n = len(data)
        if self.proto >= 3:
            self._put_data(b"C" + _u(n, 1) if n <= 255 else b"B" + _u(n, 4), data)
            self._memoize(data)
        elif n:
            from codecs import encode
            self._save_reduced(data, encode, (data.decode("latin-1"), "latin1"))
        else:
            self._save_reduced(data, bytes, ())

    def _save_bytearray(self, data):
        if self.proto >= 5:
            self._put_data(b"\x96" + _u(len(data), 8), data)
            self._memoize(data)
        else:
            self._save_reduced(data, bytearray, (bytes(data),) if data else ())

    def _save_tuple(self, obj):
        n = len(obj)
        if not n:
            self._out += b")" if self.bin else b"(t"
            return
        is_short = n <= 3 and self.proto >= 2
        if not is_short:
            self._out += b"("
        for value in obj:
            self._save(value)
        if id(obj) in self.memo:
            # It contains itself, and was saved meanwhile.
            self._out += b"0" * n if is_short else b"1" if self.bin else b"0" * (n + 1)
            self._get(self.memo[id(obj)][0])
            return
        self._out += (b"\x85", b"\x86", b"\x87")[n - 1] if is_short else b"t"
        self._memoize(obj)

    def _save_set(self, obj, cls):
        if self.proto < 4:
            self._save_reduced(obj, cls, (list(obj),))
            return
        values = list(obj)
        if cls is frozenset:
            self._out += b"("
            for value in values:
                self._save(value)
            if id(obj) in self.memo:
                self._out += b"1"
                self._get(self.memo[id(obj)][0])
                return
            self._out += b"\x91"
            self._memoize(obj)
            return
        self._out += b"\x8f"
        self._memoize(obj)
        for start in range(0, len(values), _BATCH):
            self._out += b"("
            for value in values[start:start + _BATCH]:
                self._save(value)
            self._out += b"\x90"
        # CPython sees only then that there are no more.
        if values and not len(values) % _BATCH:
            self._out += b"(\x90"

    # `is_single`: what is left over in the end needs no mark if it is one.
    def _appends(self, values, is_single=True):
        if not self.bin:
            for value in values:
                self._save(value)
                self._out += b"a"
            return
        for start in range(0, len(values), _BATCH):
            batch = values[start:start + _BATCH]
            if is_single and len(batch) == 1:
                self._save(batch[0])
                self._out += b"a"
            else:
                self._out += b"("
                for value in batch:
                    self._save(value)
                self._out += b"e"

    def _setitems(self, pairs, is_single=True):
        if not self.bin:
            for key, value in pairs:
                self._save(key)
                self._save(value)
                self._out += b"s"
            return
        for start in range(0, len(pairs), _BATCH):
            batch = pairs[start:start + _BATCH]
            has_mark = not is_single or len(batch) > 1
            if has_mark:
                self._out += b"("
            for key, value in batch:
                self._save(key)
                self._save(value)
            self._out += b"u" if has_mark else b"s"

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
            elif cls is _method_descriptor or cls is _slot_wrapper:
                reduced = (getattr, (obj.__objclass__, obj.__name__))
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

    def _save_call(self, obj, function, args):
        name = getattr(function, "__name__", "") if self.proto >= 2 else ""
        if name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not type(obj):
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(args[1:])
            self._out += b"\x81"
        elif name == "__newobj_ex__":
            cls, positional, keywords = args
            if self.proto >= 4:
                self._save(cls)
                self._save(positional)
                self._save(keywords)
                self._out += b"\x92"
            else:
                from functools import partial
                self._save(partial(cls.__new__, cls, *positional, **keywords))
                self._save(())
                self._out += b"R"
        else:
            self._save(function)
            self._save(args)
            self._out += b"R"

    def _save_reduced(self, obj, function, args, state=None, items=None, pairs=None, setter=None):
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        self._save_call(obj, function, args)
        if id(obj) in self.memo:
            self._out += b"0"
            self._get(self.memo[id(obj)][0])
        else:
            self._memoize(obj)
        if items is not None:
            self._appends(list(items))
        if pairs is not None:
            self._setitems(list(pairs))
        if state is None:
            return
        if setter is None:
            self._save(state)
            self._out += b"b"
        else:
            self._save(setter)
            self._save(obj)
            self._save(state)
            self._out += b"\x86R0" if self.proto >= 2 else b"tR0"

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
        found = owner = module
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        for part in name.split("."):
            owner = found
            try:
                found = getattr(found, part)
            except AttributeError:
                raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self._save(module_name)
            if name == module_name == "datetime":
                # In CPython these are two strings, and both are remembered.
                self._out += b"\x8c\x08datetime\x94"
                self.memo[name] = (len(self.memo), name)
            else:
                self._save(name)
            self._out += b"\x93"
        elif owner is not module:
            self._save_reduced(obj, getattr, (owner, part))
            return
        else:
            self._put_global(obj, module_name, name)
        self._memoize(obj)

    def _put_global(self, obj, module, name):
        if self._renames:
            from _pickle_names import python2_name
            module, name = python2_name(module, name)
        try:
            code = "utf-8" if self.proto >= 3 else "ascii"
            self._out += b"c" + module.encode(code) + b"\n" + name.encode(code) + b"\n"
        except UnicodeEncodeError:
            raise PicklingError(f"can't pickle global identifier '{module}.{name}' "
                                f"using pickle protocol {self.proto}") from None


class _Writer:
    def __init__(self):
        self.parts = []

    def write(self, data):
        self.parts.append(data)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    writer = _Writer()
    Pickler(writer, protocol, fix_imports=fix_imports).dump(obj)
    return b"".join(writer.parts)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports).dump(obj)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(_Reader(data), fix_imports=fix_imports, encoding=encoding, errors=errors).load()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors).load()
