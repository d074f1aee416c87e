"""A set is not hashable, but is found, discarded and removed by what it holds."""

names = {frozenset({1, 2}), frozenset(), "x"}
print({1, 2} in names, set() in names, {3} in names, {1, 2} not in frozenset(names))  # expect: True True False False
names.discard({1, 2})
print(len(names), frozenset({1, 2}) in names)  # expect: 2 False
names.remove(set())
print(names)  # expect: {'x'}
for action in (lambda: names.remove({7}), lambda: names.add({7}), lambda: {1: 2}[{1}], lambda: {1} in {1: 2}, lambda: [1] in names):
    try:
        print(action())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
# expect: KeyError {7}
# expect: TypeError unhashable type: 'set'
# expect: TypeError unhashable type: 'set'
# expect: TypeError unhashable type: 'set'
# expect: TypeError unhashable type: 'list'


class Group(set):
    pass


class Same(set):
    __hash__ = None


print(Group({1}) in {frozenset({1})}, Same({1}) in {frozenset({1})})  # expect: True True
