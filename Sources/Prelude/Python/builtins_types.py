# memoryview, which is written in Python, and what the natives of complex and bytearray hand over.


# --- complex ---

def _complex(cls, real, imag):
    method = _user_special(real, "__complex__")
    if method is not None:
        real = method()
        if not isinstance(real, complex):
            raise TypeError("__complex__ returned non-complex (type " + _type_name(real) + ")")
    elif _type(real) is not complex and _type(real) is not str:
        real = float(real)
    if imag is _END:
        return complex.__new__(cls, real)
    return complex.__new__(cls, real, imag if isinstance(imag, complex) else float(imag))


# --- bytearray ---

def _bytearray_fill(target, args, keywords, result):
    if len(args) == 1 and not keywords and isinstance(args[0], str):
        raise TypeError("string argument without an encoding")
    data = _bytearray_source(args, keywords)
    del target[:]
    target += data
    return target if result is not None else None


def _bytearray_source(args, keywords):
    try:
        return bytes(*args, **keywords)
    except TypeError as e:
        text = str(e)
        if text.startswith("bytes() takes"):
            raise TypeError("bytearray" + text[5:]) from None
        if text.endswith("object to bytes"):
            raise TypeError(text[:-5] + "bytearray") from None
        raise
    except ValueError as e:
        if str(e) == "bytes must be in range(0, 256)":
            raise ValueError("byte must be in range(0, 256)") from None
        raise


def _bytearray_extend(target, values):
    for value in values:
        target.append(value)


def _bytearray_slice(target, key, values):
    target[key] = bytes(values)


# bytes % values: as text of the same code points, in which bytes stand for themselves.
def _bytes_percent(template, values, mutable):
    if isinstance(values, tuple):
        given = tuple([_byte_text(x) for x in values])
    elif isinstance(values, dict):
        given = {key.decode("latin-1") if isinstance(key, bytes) else key: _byte_text(x) for key, x in values.items()}
    else:
        given = _byte_text(values)
    text = template.decode("latin-1").replace("%b", "%s")
    try:
        result = (text % given).encode("latin-1")
    except TypeError as e:
        raise TypeError(str(e).replace("string formatting", "bytes formatting")) from None
    return bytearray(result) if mutable else result


def _byte_text(x):
    return x.decode("latin-1") if isinstance(x, (bytes, bytearray)) else x


def _call_with(function, args, keywords):
    return function(*args, **keywords)


# --- range beyond the machine's word ---

class _LargeRange:
    __slots__ = ("start", "stop", "step")

    def __init__(self, start, stop, step):
        self.start = start
        self.stop = stop
        self.step = step

    def _count(self):
        if self.step > 0:
            return (self.stop - self.start - 1) // self.step + 1 if self.start < self.stop else 0
        return (self.start - self.stop - 1) // -self.step + 1 if self.start > self.stop else 0

    def __len__(self):
        n = self._count()
        if n >= 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return n

    def __bool__(self):
        return self._count() > 0

    def __getitem__(self, key):
        n = self._count()
        if isinstance(key, slice):
            step = 1 if key.step is None else key.step
            low, high = (0, n) if step > 0 else (-1, n - 1)
            start = (low if step > 0 else high) if key.start is None else _clamped(key.start, n, low, high)
            stop = (high if step > 0 else low) if key.stop is None else _clamped(key.stop, n, low, high)
            return range(self.start + start * self.step, self.start + stop * self.step, self.step * step)
        i = key + n if key < 0 else key
        if not 0 <= i < n:
            raise IndexError("range object index out of range")
        return self.start + i * self.step

    def __iter__(self):
        i = self.start
        for _ in _count_up(self._count()):
            yield i
            i += self.step

    def __reversed__(self):
        return iter(self[::-1])

    def __contains__(self, x):
        if not isinstance(x, int):
            return x in iter(self)
        inside = self.start <= x < self.stop if self.step > 0 else self.stop < x <= self.start
        return inside and (x - self.start) % self.step == 0

    def index(self, x):
        if x not in self:
            raise ValueError(_repr(x) + " is not in range")
        return (x - self.start) // self.step

    def count(self, x):
        return 1 if x in self else 0

    def __eq__(self, other):
        if _type(other) is not range and _type(other) is not _LargeRange:
            return NotImplemented
        n = self._count()
        same = other._count() if _type(other) is _LargeRange else len(other)
        return n == same and (n == 0 or self.start == other.start and (n == 1 or self.step == other.step))

    def __hash__(self):
        return hash((self._count(), self.start, self.step))

    def __repr__(self):
        step = "" if self.step == 1 else ", " + str(self.step)
        return "range(" + str(self.start) + ", " + str(self.stop) + step + ")"


_name_class(_LargeRange, "range", "builtins")


def _large_range(*parts):
    numbers = [_index(x) for x in parts]
    if len(numbers) == 1:
        return _LargeRange(0, numbers[0], 1)
    if len(numbers) == 3 and numbers[2] == 0:
        raise ValueError("range() arg 3 must not be zero")
    return _LargeRange(numbers[0], numbers[1], numbers[2] if len(numbers) == 3 else 1)


def _clamped(i, n, low, high):
    return max(i + n, low) if i < 0 else min(i, high)


def _count_up(n):
    i = 0
    while i < n:
        yield i
        i += 1


# --- memoryview ---

class memoryview:
    def __init__(self, object):
        if isinstance(object, memoryview):
            self._set(object._check().obj, object._range)
        elif isinstance(object, (bytes, bytearray)):
            self._set(object, range(len(object)))
        else:
            raise TypeError("memoryview: a bytes-like object is required, not '" + _type_name(object) + "'")

    def _set(self, object, indices):
        self.obj = object
        self._range = indices
        self._released = False

    def _check(self):
        if self._released:
            raise ValueError("operation forbidden on released memoryview object")
        return self

    nbytes = property(lambda self: len(self._check()._range))
    readonly = property(lambda self: isinstance(self._check().obj, bytes))
    format = property(lambda self: "B")
    itemsize = property(lambda self: 1)
    ndim = property(lambda self: 1)
    shape = property(lambda self: (len(self._check()._range),))
    strides = property(lambda self: (self._check()._range.step,))
    contiguous = c_contiguous = f_contiguous = property(lambda self: self._check()._range.step == 1)

    def __len__(self):
        return len(self._check()._range)

    def __getitem__(self, key):
        self._check()
        if isinstance(key, slice):
            view = memoryview(self.obj)
            view._range = self._range[key]
            return view
        return self.obj[self._at(key)]

    def _at(self, key):
        if not hasattr(_type(key), "__index__"):
            raise TypeError("memoryview: invalid slice key")
        try:
            return self._range[key]
        except IndexError:
            raise IndexError("index out of bounds on dimension 1") from None

    def __setitem__(self, key, value):
        if self.readonly:
            raise TypeError("cannot modify read-only memory")
        if not isinstance(key, slice):
            at = self._at(key)
            if not isinstance(value, int):
                raise TypeError("memoryview: invalid type for format 'B'")
            if not 0 <= value < 256:
                raise ValueError("memoryview: invalid value for format 'B'")
            self.obj[at] = value
            return
        places = self._range[key]
        data = bytes(value)
        if len(places) != len(data):
            raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        for i, place in enumerate(places):
            self.obj[place] = data[i]

    def __delitem__(self, key):
        raise TypeError("cannot delete memory")

    def __iter__(self):
        for i in self._check()._range:
            yield self.obj[i]

    def __bytes__(self):
        return self.tobytes()

    def __eq__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return self.tobytes() == other
        if isinstance(other, memoryview):
            return self.tobytes() == other.tobytes()
        return NotImplemented

    def __hash__(self):
        if not self.readonly:
            raise ValueError("cannot hash writable memoryview object")
        return hash(self.tobytes())

    def __enter__(self):
        return self._check()

    def __exit__(self, *exception):
        self.release()

    def __repr__(self):
        return _plain_repr(self).replace("<memoryview object", "<released memory" if self._released else "<memory")

    def tobytes(self, order=None):
        self._check()
        return bytes([self.obj[i] for i in self._range])

    def tolist(self):
        return list(self.tobytes())

    def hex(self, *args):
        return self.tobytes().hex(*args)

    def toreadonly(self):
        view = memoryview(bytes(self.obj))
        view._range = self._range
        return view

    def cast(self, format):
        if format not in ("B", "b", "c"):
            raise TypeError("Plait's memoryview has bytes only; use int.from_bytes() to read numbers")
        return memoryview(self)

    def release(self):
        self._released = True
