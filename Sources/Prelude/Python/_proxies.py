# mappingproxy: a view of a mapping that cannot be changed through it. A class's `__dict__` is one.

class mappingproxy:
    __slots__ = ("_mapping",)

    def __new__(cls, mapping, /):
        if isinstance(mapping, (list, tuple)) or not hasattr(_type(mapping), "__getitem__"):
            raise TypeError(f"mappingproxy() argument must be a mapping, not {_type(mapping).__name__}")
        self = object.__new__(cls)
        object.__setattr__(self, "_mapping", mapping)
        return self

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 'mappingproxy' is not an acceptable base type")

    def __setattr__(self, name, value):
        raise AttributeError(f"'mappingproxy' object has no attribute {name!r}")

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def get(self, key, default=None, /):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        return self._mapping == _mapping_of(other)

    def __ne__(self, other):
        return self._mapping != _mapping_of(other)

    def __lt__(self, other):
        return self._mapping < _mapping_of(other)

    def __le__(self, other):
        return self._mapping <= _mapping_of(other)

    def __gt__(self, other):
        return self._mapping > _mapping_of(other)

    def __ge__(self, other):
        return self._mapping >= _mapping_of(other)

    def __or__(self, other):
        return self._mapping | _mapping_of(other)

    def __ror__(self, other):
        return _mapping_of(other) | self._mapping

    def __ior__(self, other):
        raise TypeError(f"'|=' is not supported by {_type(self).__name__}; use '|' instead")

    def __hash__(self):
        return hash(self._mapping)

    def __str__(self):
        return str(self._mapping)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'mappingproxy' object")

    @classmethod
    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)


def _mapping_of(x):
    return x._mapping if _type(x) is mappingproxy else x


_name_class(mappingproxy, "mappingproxy", "builtins")
