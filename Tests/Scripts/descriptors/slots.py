def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class A:
    __slots__ = ("x", "y")
    z = 1
a = A(); a.x = 1
print(a.x)  # expect: 1
t(lambda: a.y); t(lambda: setattr(a, "q", 1)); t(lambda: setattr(a, "z", 1)); t(lambda: a.__dict__); t(lambda: vars(a)); t(lambda: delattr(a, "y"))
# expect: AttributeError: 'A' object has no attribute 'y'
# expect: AttributeError: 'A' object has no attribute 'q'
# expect: AttributeError: 'A' object attribute 'z' is read-only
# expect: AttributeError: 'A' object has no attribute '__dict__'
# expect: TypeError: vars() argument must have __dict__ attribute
# expect: AttributeError: y
t(lambda: delattr(a, "q")); t(lambda: a.q)
# expect: AttributeError: 'A' object has no attribute 'q'
# expect: AttributeError: 'A' object has no attribute 'q'
del a.x; t(lambda: a.x)  # expect: AttributeError: 'A' object has no attribute 'x'
print(A.x, type(A.x).__name__, A.__slots__, A.x.__name__, A.x.__objclass__)  # expect: <member 'x' of 'A' objects> member_descriptor ('x', 'y') x <class '__main__.A'>
A.x.__set__(a, 7); print(A.x.__get__(a), A.x.__get__(a, A), A.x.__get__(None, A)); A.x.__delete__(a); t(lambda: a.x)
# expect: 7 7 <member 'x' of 'A' objects>
# expect: AttributeError: 'A' object has no attribute 'x'
class B(A): pass
b = B(); b.q = 1; b.x = 2; print(b.__dict__, b.x)  # expect: {'q': 1} 2
class C(A): __slots__ = ["w"]
c = C(); c.w = 1; c.x = 2; t(lambda: setattr(c, "q", 1))  # expect: AttributeError: 'C' object has no attribute 'q'
class D: __slots__ = "single"
d = D(); d.single = 4; print(d.single, D.__slots__)  # expect: 4 single
class E: __slots__ = ("__dict__", "k")
e = E(); e.k = 1; e.any = 2; print(e.__dict__)  # expect: {'any': 2}
class L1: __slots__ = ("a",)
class L2: __slots__ = ("b",)
def mk(ns, *bases): return type("T", bases, ns)
t(lambda: mk({}, L1, L2)); t(lambda: mk({"__slots__": (1,)})); t(lambda: mk({"__slots__": ("a b",)})); t(lambda: mk({"__slots__": ("a",), "a": 1})); t(lambda: mk({"__slots__": ("a",)}, int)); t(lambda: mk({"__slots__": ()}, int)(5)); t(lambda: mk({"__slots__": ("__dict__",)}, B)); t(lambda: mk({"__slots__": ("a",)}, list)([1]))
# expect: TypeError: multiple bases have instance lay-out conflict
# expect: TypeError: __slots__ items must be strings, not 'int'
# expect: TypeError: __slots__ must be identifiers
# expect: ValueError: 'a' in __slots__ conflicts with class variable
# expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
# expect: 5
# expect: TypeError: __dict__ slot disallowed: we already got one
# expect: [1]
class P(tuple): __slots__ = ()
t(lambda: setattr(P((1,)), "x", 1)); t(lambda: P((1,)).__dict__)
# expect: AttributeError: 'P' object has no attribute 'x'
# expect: AttributeError: 'P' object has no attribute '__dict__'
class Q(int): __slots__ = ()
t(lambda: setattr(Q(1), "x", 1)); print(Q(3) + 1)
# expect: AttributeError: 'Q' object has no attribute 'x'
# expect: 4
class M: __slots__ = ("__priv", "pub")
m = M(); print(sorted(k for k in M.__dict__ if not k.startswith("__")))  # expect: ['_M__priv', 'pub']
class AA: __slots__ = {"a": "doc a"}
print(AA.__slots__); aa = AA(); aa.a = 3; print(aa.a)
# expect: {'a': 'doc a'}
# expect: 3
class C1: pass
class C2: pass
o = C1(); o.v = 1; o.__class__ = C2; print(type(o), o.v)  # expect: <class '__main__.C2'> 1
t(lambda: setattr(o, "__class__", 5)); t(lambda: setattr(o, "__class__", int)); t(lambda: setattr(o, "__class__", A)); t(lambda: setattr(5, "__class__", C1)); t(lambda: setattr([], "__class__", C1)); t(lambda: setattr(a, "__class__", C1))
# expect: TypeError: __class__ must be set to a class, not 'int' object
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: TypeError: __class__ assignment: 'A' object layout differs from 'C2'
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: TypeError: __class__ assignment: 'C1' object layout differs from 'A'
