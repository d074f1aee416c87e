# A Counter takes any counts at first; an OrderedDict's views have names of their own.
from collections import Counter, OrderedDict

print(Counter({"c2": "Python", "c1": "PowerBI"}))  # expect: Counter({'c2': 'Python', 'c1': 'PowerBI'})
print(Counter({"c1": "AWS", "courses": 5}))  # expect: Counter({'c1': 'AWS', 'courses': 5})
c = Counter(a="x")
try:
    c.update(a=1)
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'int' and 'str'
c = Counter("hello")
c.subtract("lo")
c.update({"z": 3})
print(c, sorted(c.elements()))  # expect: Counter({'z': 3, 'h': 1, 'e': 1, 'l': 1, 'o': 0}) ['e', 'h', 'l', 'z', 'z', 'z']
o = OrderedDict(a=1, b=2)
print(o.keys(), o.values(), o.items())  # expect: odict_keys(['a', 'b']) odict_values([1, 2]) odict_items([('a', 1), ('b', 2)])
print(type(o.keys()), sorted(o.keys() | ["z"]), o.keys() == {"a", "b"}, o.items() == {("a", 1), ("b", 2)})  # expect: <class 'odict_keys'> ['a', 'b', 'z'] True True
for k, v in o.items():
    print(k, v)
# expect: a 1
# expect: b 2
print(dict(o), list(reversed(o.items())), {**o}, max(o.values()), 2 in o.values())  # expect: {'a': 1, 'b': 2} [('b', 2), ('a', 1)] {'a': 1, 'b': 2} 2 True
