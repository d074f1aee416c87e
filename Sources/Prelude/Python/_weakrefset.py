# `WeakSet`: a set whose elements, as all of `weakref`'s, never go away by themselves.

from collections.abc import MutableSet


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def add(self, item):
        from weakref import _check
        _check(item)
        self.data.add(item)

    def discard(self, item):
        self.data.discard(item)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        if not self.data:
            raise KeyError("pop from empty WeakSet")
        return self.data.pop()

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    def difference(self, other):
        return type(self)([x for x in self if x not in other])

    def intersection(self, other):
        return type(self)([x for x in other if x in self])

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def issubset(self, other):
        return all([x in other for x in self])

    def issuperset(self, other):
        return all([x in self for x in other])

    def __repr__(self):
        return repr(self.data)
