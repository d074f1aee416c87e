# A class's `__dict__` is a live mapping that cannot be changed through it; `MappingProxyType` makes one of any mapping.

import types
from collections.abc import Mapping


class C:
    v = 1


m = C.__dict__
C.w = 2
print(type(m), m["v"], m["w"], "w" in m, list(m))  # expect: <class 'mappingproxy'> 1 2 True ['__module__', 'v', '__dict__', '__weakref__', '__doc__', 'w']
for change in ("m['x'] = 1", "del m['v']", "m.x = 1", "m |= {}", "m.clear()"):
    try:
        exec(change)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
# expect: TypeError 'mappingproxy' object does not support item assignment
# expect: TypeError 'mappingproxy' object does not support item deletion
# expect: AttributeError 'mappingproxy' object has no attribute 'x'
# expect: TypeError '|=' is not supported by mappingproxy; use '|' instead
# expect: AttributeError 'mappingproxy' object has no attribute 'clear'
inner = {"a": 1}
view = types.MappingProxyType(inner)
inner["b"] = 2
print(view, view == {"a": 1, "b": 2}, view | {"c": 3}, {"z": 1} | view, isinstance(view, dict))  # expect: {'a': 1, 'b': 2} True {'a': 1, 'b': 2, 'c': 3} {'z': 1, 'a': 1, 'b': 2} False
print(isinstance(view, Mapping), isinstance(m, types.MappingProxyType), str(view), len(view), view.get("q", 7))  # expect: True True {'a': 1, 'b': 2} 2 7
print(list(view.items()), list(reversed(view)), dict(view), {**view}, view.copy())  # expect: [('a', 1), ('b', 2)] ['b', 'a'] {'a': 1, 'b': 2} {'a': 1, 'b': 2} {'a': 1, 'b': 2}
print({}.keys().mapping, type({}.items().mapping))  # expect: {} <class 'mappingproxy'>
try:
    types.MappingProxyType([1])
except TypeError as e:
    print(e)  # expect: mappingproxy() argument must be a mapping, not list
