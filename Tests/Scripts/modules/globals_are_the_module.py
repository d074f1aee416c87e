# globals(), vars(module) and module.__dict__ are the module's variables themselves.
import math
import types

names = globals()
print(names is globals() is vars() is locals(), type(names))  # expect: True <class 'dict'>
names["x"] = 1
x += 1
print(x, names["x"])  # expect: 2 2
del x
print("x" in names)  # expect: False
y = 5
del names["y"]
try:
    y
except NameError as e:
    print(e)  # expect: name 'y' is not defined
exec("z = 9\ndef f(): return z", names)
print(z, f(), f.__globals__ is names)  # expect: 9 9 True
names.update(a=1, b=2)
names.pop("a")
print("a" in names, b)  # expect: False 2
names["len"] = lambda x: "mine"
print(len([]))  # expect: mine
del names["len"]
print(len([]))  # expect: 0
try:
    for key in globals():
        fresh = key
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
print(vars(math) is math.__dict__, math.__dict__["pi"] == math.pi)  # expect: True True
module = types.ModuleType("m")
exec("v = 1\ndef inc():\n    global v\n    v += 1\n    return v", module.__dict__)
print(module.inc(), module.v, module.__dict__["v"])  # expect: 2 2 2
try:
    module.__dict__ = {}
except AttributeError as e:
    print(e)  # expect: readonly attribute
copied = names.copy()
copied["only"] = 1
print("only" in names)  # expect: False
