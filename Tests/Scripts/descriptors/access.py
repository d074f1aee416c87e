def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class ND:
    def __get__(self, o, tp=None): return ("nd", o is None, tp.__name__)
class DD(ND):
    def __set__(self, o, v): o.__dict__["dd"] = v; print("set", v)
class NoGet:
    def __set__(self, o, v): print("noget set", v)
class A:
    nd = ND(); dd = DD(); ng = NoGet()
    @property
    def p(self):
        "doc of p"
        return self._p
    @p.setter
    def p(self, v): self._p = v
    @p.deleter
    def p(self): print("del p"); del self._p
    @property
    def ro(self): return 1
    @classmethod
    def cm(cls, *a): return (cls.__name__, a)
    @staticmethod
    def sm(*a): return a
    def m(self, x=1, *args, k=2, **kw) -> int: "doc m"; return x
a = A()
print(a.nd, A.nd, a.dd, A.dd)  # expect: ('nd', False, 'A') ('nd', True, 'A') ('nd', False, 'A') ('nd', True, 'A')
a.nd = 5; print(a.nd); del a.nd; print(a.nd)
# expect: 5
# expect: ('nd', False, 'A')
a.dd = 6; print(a.dd, a.__dict__)
# expect: set 6
# expect: ('nd', False, 'A') {'dd': 6}
a.ng = 1; print(a.ng is A.__dict__["ng"]); a.__dict__["ng"] = 9; print(a.ng)
# expect: noget set 1
# expect: True
# expect: 9
a.p = 3; print(a.p, A.p.__doc__, A.p.fget.__name__, A.p.fset.__name__, A.p.fdel.__name__); del a.p
# expect: 3 doc of p p p p
# expect: del p
t(lambda: a.p); t(lambda: setattr(a, "ro", 1)); t(lambda: delattr(a, "ro"))
# expect: AttributeError: 'A' object has no attribute '_p'
# expect: AttributeError: property 'ro' of 'A' object has no setter
# expect: AttributeError: property 'ro' of 'A' object has no deleter
print(A.cm(1), a.cm(2), A.sm(3), a.sm(4), A.__dict__["cm"].__func__.__name__, A.__dict__["sm"].__func__.__name__, A.__dict__["cm"].__wrapped__.__name__)  # expect: ('A', (1,)) ('A', (2,)) (3,) (4,) cm sm cm
print(type(A.__dict__["cm"]).__name__, type(A.__dict__["sm"]).__name__, A.__dict__["sm"](7))  # expect: classmethod staticmethod (7,)
print(A.m.__get__(a)(4), A.m.__get__(a, A).__self__ is a, A.p.__get__(a.__class__) is None if False else "", A.__dict__["cm"].__get__(None, A)(1), A.__dict__["sm"].__get__(a)(2))  # expect: 4 True  ('A', (1,)) (2,)
f = A.m
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__)  # expect: m A.m __main__ doc m (1,) {'k': 2} {'return': <class 'int'>} {} None
c = f.__code__
print(c.co_name, c.co_varnames, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_firstlineno, c.co_nlocals, c.co_flags & 12, c.co_qualname)  # expect: m ('self', 'x', 'k', 'args', 'kw') 2 1 0 26 5 12 A.m
f.attr = 1; print(f.attr, f.__dict__, hasattr(a.m, "attr"), a.m.attr)  # expect: 1 {'attr': 1} True 1
t(lambda: setattr(a.m, "z", 1))  # expect: AttributeError: 'method' object has no attribute 'z'
def outer():
    x = 1; y = 2
    def inner(z): return x + y + z
    return inner
g = outer()
print(g.__closure__ is not None, [c.cell_contents for c in g.__closure__], g.__code__.co_freevars, outer.__code__.co_cellvars, g.__qualname__)  # expect: True [1, 2] ('x', 'y') ('x', 'y') outer.<locals>.inner
def d(a, b=2, /, c=3, *, e=4): return (a, b, c, e)
print(d.__defaults__, d.__kwdefaults__, d(1)); d.__defaults__ = (9, 8); d.__kwdefaults__ = {"e": 7}; print(d(1)); d.__name__ = "renamed"; print(d.__name__, d.__qualname__)
# expect: (2, 3) {'e': 4} (1, 2, 3, 4)
# expect: (1, 9, 8, 7)
# expect: renamed d
t(lambda: setattr(d, "__name__", 1)); t(lambda: setattr(d, "__defaults__", 1)); d.__defaults__ = None; t(lambda: d(1))
# expect: TypeError: __name__ must be set to a string object
# expect: TypeError: __defaults__ must be set to a tuple object
# expect: TypeError: d() missing 2 required positional arguments: 'b' and 'c'
print(callable(a), callable(A), callable(a.m), callable(len), callable(5), callable(type))  # expect: False True True True False True
print(d.__globals__["__name__"])  # expect: __main__
bm = a.m
print(bm.__self__ is a, bm.__func__ is A.m, bm.__name__, bm.__doc__, bm == a.m, bm is a.m, hash(bm) == hash(a.m))  # expect: True True m doc m True False True
class GA:
    def __init__(self): self.real = 1
    def __getattr__(self, n):
        if n == "bad": raise AttributeError("custom " + n)
        return "ga:" + n
    @property
    def boom(self): raise AttributeError("inside")
x = GA(); print(x.real, x.foo, getattr(x, "zip"), hasattr(x, "bad"), x.boom); t(lambda: x.bad)
# expect: 1 ga:foo ga:zip False ga:boom
# expect: AttributeError: custom bad
class GAA:
    def __getattribute__(self, n):
        if n == "hidden": raise AttributeError(n)
        return "gaa:" + n if n != "__class__" else object.__getattribute__(self, n)
y = GAA(); y.q = 1; print(y.q, y.z, getattr(y, "hidden", "dflt"), type(y).__name__, y.__class__.__name__)  # expect: gaa:q gaa:z dflt GAA GAA
class SA:
    def __setattr__(self, n, v): print("setattr", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
z = SA(); z.k = 1; del z.k; t(lambda: delattr(z, "nope"))
# expect: setattr k 1
# expect: delattr k
# expect: delattr nope
# expect: AttributeError: 'SA' object has no attribute 'nope'
class Base:
    x = "basex"
    def hi(self): return "base hi " + type(self).__name__
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return "st"
    @property
    def pr(self): return "base pr"
class Der(Base):
    x = "derx"
    def hi(self): return "der " + super().hi() + " " + super().x + " " + super().pr + super().st()
    @classmethod
    def make(cls): return "der " + super().make() + str(super().x)
    def explicit(self): return super(Der, self).hi(), super(Der, Der).hi(self), super(Base, self).__repr__() != ""
    def nested(self):
        def inner(s): return super(Der, s).hi()
        return inner(self), [super(Der, self).x for _ in range(1)]
dd = Der(); print(dd.hi(), Der.make(), dd.explicit(), dd.nested())  # expect: der base hi Der basex base prst der Derbasex ('base hi Der', 'base hi Der', True) ('base hi Der', ['basex'])
t(lambda: super()); t(lambda: super(Der, 5)); t(lambda: super(5)); t(lambda: super(Der, dd).nope)
# expect: RuntimeError: super(): no arguments
# expect: TypeError: super(type, obj): obj must be an instance or subtype of type
# expect: TypeError: super() argument 1 must be a type, not int
# expect: AttributeError: 'super' object has no attribute 'nope'
s = super(Der, dd); print(s.__thisclass__.__name__, s.__self__ is dd, s.__self_class__.__name__, repr(s), s.__class__)  # expect: Der True Der <super: <class 'Der'>, <Der object>> <class 'super'>
u = super(Der); print(u.__self__, u.__get__(dd, Der).hi())  # expect: None base hi Der
class P2(property): pass
class UP:
    @P2
    def v(self): return 11
print(UP().v, type(UP.__dict__["v"]).__name__, isinstance(UP.v, property))  # expect: 11 P2 True
class lazy:
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, tp=None):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o); print("computed"); return v
class L:
    @lazy
    def val(self): return 42
l = L(); print(l.val, l.val, l.__dict__)
# expect: computed
# expect: 42 42 {'val': 42}
class CP:
    @classmethod
    @property
    def cp(cls): return "cp " + cls.__name__
print(CP.cp)  # expect: cp CP
class Typed:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n)
    def __set__(self, o, v):
        if not isinstance(v, int): raise TypeError(f"{self.n} must be int")
        setattr(o, self.n, v)
    def __delete__(self, o): print("deleting", self.n); delattr(o, self.n)
class TU:
    n = Typed()
    def __init__(self, n): self.n = n
tu = TU(4); print(tu.n, vars(tu)); t(lambda: setattr(tu, "n", "x")); del tu.n; t(lambda: tu.n)
# expect: 4 {'_n': 4}
# expect: TypeError: _n must be int
# expect: deleting _n
# expect: AttributeError: 'TU' object has no attribute '_n'
print([n for n in dir(tu) if not n.startswith("__")], "__dict__" in dir(tu), dir(tu)[:3], sorted(vars(TU))[:3])  # expect: ['n'] True ['__class__', '__delattr__', '__dict__'] ['__dict__', '__doc__', '__init__']
class DR:
    def __dir__(self): return ["b", "a"]
print(dir(DR()))  # expect: ['a', 'b']
