# Tuples whose elements have names, as CPython's library returns them (`time.struct_time`, `threading.ExceptHookArgs`).


class StructSequence(tuple):
    # A subclass has `_fields`; those after `n_sequence_fields` are attributes only.

    n_unnamed_fields = 0

    def __init_subclass__(cls):
        cls.n_fields = len(cls._fields)
        for i, name in enumerate(cls._fields):
            setattr(cls, name, property(_element(i, cls.n_sequence_fields)))

    def __new__(cls, sequence, dict=None):
        try:
            values = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        least, most = cls.n_sequence_fields, cls.n_fields
        if not least <= len(values) <= most:
            bound = "" if least == most else "at least " if len(values) < least else "at most "
            article = "a " if least == most else "an "
            number = least if len(values) < least else most
            raise TypeError(f"{cls._title}() takes {article}{bound}{number}-sequence ({len(values)}-sequence given)")
        self = tuple.__new__(cls, values[:least])
        rest = values[least:]
        for name in cls._fields[len(values):]:
            rest += (dict.get(name) if dict else None,)
        object.__setattr__(self, "_rest", rest)
        return self

    def __setattr__(self, name, value):
        if name in self._fields:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'{self._title}' object has no attribute '{name}'")

    def __getattr__(self, name):
        raise AttributeError(f"'{self._title}' object has no attribute '{name}'")

    def __repr__(self):
        pairs = zip(self._fields, self)
        return f"{self._title}(" + ", ".join([f"{name}={value!r}" for name, value in pairs]) + ")"

    def __reduce__(self):
        return _type(self), (tuple(self), dict(zip(self._fields[len(self):], self._rest)))


def _element(i, visible):
    if i < visible:
        return lambda self: tuple.__getitem__(self, i)
    return lambda self: self._rest[i - visible]
