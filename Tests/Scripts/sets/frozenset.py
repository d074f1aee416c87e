f = frozenset([1, 2])
print(f, f | {3}, {f: "key"}[frozenset([2, 1])], f == {1, 2}, frozenset())  # expect: frozenset({1, 2}) frozenset({1, 2, 3}) key True frozenset()
try:
    f.add(1)
except AttributeError as e:
    print(e)  # expect: 'frozenset' object has no attribute 'add'
