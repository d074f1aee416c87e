d = {"a": 1, "b": 2}
print(d.get("a"), d.get("x"), d.get("x", 0), d.setdefault("c", 3), d.setdefault("a", 9), d)  # expect: 1 None 0 3 1 {'a': 1, 'b': 2, 'c': 3}
print(d.pop("a"), d.pop("zz", None), d.popitem(), d)  # expect: 1 None ('c', 3) {'b': 2}
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, len(d), "x" in d, "q" not in d)  # expect: {'b': 2, 'x': 1, 'y': 2, 'z': 3} 4 True True
print(dict.fromkeys("ab", 0), dict(a=1), dict([("k", "v")]), d.copy() == d)  # expect: {'a': 0, 'b': 0} {'a': 1} {'k': 'v'} True
print({"a": 1} | {"b": 2, "a": 3}, list(d), list(reversed(d)))  # expect: {'a': 3, 'b': 2} ['b', 'x', 'y', 'z'] ['z', 'y', 'x', 'b']
d.clear()
print(d)  # expect: {}
