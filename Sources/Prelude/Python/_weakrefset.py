# `WeakSet`: a set whose elements go away when nothing else refers to them.

from collections.abc import MutableSet


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def _reference(self, item, removes):
        from weakref import ref
        if not removes:
            return ref(item)
        owner = ref(self)

        def remove(reference):
            self = owner()
            if self is not None:
                self.data.discard(reference)
        return ref(item, remove)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item
                item = None

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            reference = self._reference(item, False)
        except TypeError:
            return False
        return reference in self.data

    def add(self, item):
        self.data.add(self._reference(item, True))

    def discard(self, item):
        self.data.discard(self._reference(item, False))

    def remove(self, item):
        self.data.remove(self._reference(item, False))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            if not self.data:
                raise KeyError("pop from empty WeakSet")
            item = self.data.pop()()
            if item is not None:
                return item

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
