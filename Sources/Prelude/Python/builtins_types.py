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
    result = (text % given).encode("latin-1")
    return bytearray(result) if mutable else result


def _byte_text(x):
    return x.decode("latin-1") if isinstance(x, (bytes, bytearray)) else x


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
