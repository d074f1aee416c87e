x = 10
exec("y = x + 1\nprint(y)")  # expect: 11
print(y)  # expect: 11
ns = {}
exec("""
a = 1
def f(n):
    global a
    a += n
    return a
class C:
    z = a
    def m(self): return a
b = [a + i for i in range(3)]
""", ns)
print(ns["a"], ns["f"](5), ns["a"], ns["C"].z, ns["C"]().m(), ns["b"], ns["C"].__module__, ns["f"].__module__)  # expect: 1 6 6 1 6 [1, 2, 3] builtins None
print(sorted(ns))  # expect: ['C', '__builtins__', 'a', 'b', 'f']
ns["a"] = 100
print(ns["f"](1))  # expect: 101
l = {}
exec("k = x\nj = k", globals(), l)
print(l)  # expect: {'k': 10, 'j': 10}
def in_function():
    v = 5
    exec("v = 6; print(v)")
    return v
print(in_function())
# expect: 6
# expect: 5
class K:
    w = 3
    exec("u = w + 1")
print(K.u)  # expect: 4
exec("x: int = 3\nprint(__annotations__)", {})  # expect: {'x': <class 'int'>}
exec("n = 0\nt = [n := n + i for i in range(4)]\nprint(n, t)", {})  # expect: 6 [0, 1, 3, 6]
exec("from math import *\nimport math as m", ns)
print(ns["sin"](0), ns["m"].floor(2.5))  # expect: 0.0 2
exec("del a", ns)
print("a" in ns)  # expect: False
d = {}
exec("def rec(n):\n    return 1 if n < 2 else n * rec(n - 1)\nr = rec(6)", d)
print(d["r"])  # expect: 720
globals()["dynamic"] = 77
print(dynamic, "x" in globals(), globals()["x"])  # expect: 77 True 10
