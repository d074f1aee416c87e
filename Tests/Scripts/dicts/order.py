d = {}
for k in "cab":
    d[k] = len(d)
d["c"] = 9
del d["a"]
d["a"] = 10
print(d, list(d.items()))  # expect: {'c': 9, 'b': 2, 'a': 10} [('c', 9), ('b', 2), ('a', 10)]
print({"a": 1, "b": 2} == {"b": 2, "a": 1})  # expect: True
