def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"prepared": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __len__(cls): return 42
    def __getitem__(cls, k): return (cls.__name__, k)
    def __iter__(cls): return iter("xyz")
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    @property
    def mp(cls): return "metaprop " + cls.__name__
    def mm(cls): return "metamethod"
    def __getattr__(cls, n):
        if n.startswith("dyn"): return "dyn:" + n
        raise AttributeError(n)
    def __eq__(cls, o): return True
    def __hash__(cls): return 7
    def __lt__(cls, o): return True
    def __add__(cls, o): return "added"
    def __bool__(cls): return False
class A(metaclass=Meta, flag=True):
    x = 1
    def __init__(self, v): self.v = v
# expect: prepare A () {'flag': True}
# expect: new A ['prepared', 'x'] {'flag': True}
# expect: init A {'flag': True}
print(A, repr(A), len(A), A["k"], list(A), 1 in A, 2 in A, isinstance(5, A), isinstance(A(3), A), issubclass(int, A), issubclass(str, A))
# expect: call A (3,) {}
# expect: <Meta A> <Meta A> 42 ('A', 'k') ['x', 'y', 'z'] True False True True True False
print(A.mp, A.mm(), A.dyn_x, A.prepared, type(A), A == 3, hash(A), A < 3, A + 1, bool(A))  # expect: metaprop A metamethod dyn:dyn_x 1 <class '__main__.Meta'> True 7 True added False
t(lambda: A.nothing)  # expect: AttributeError: nothing
t(lambda: A(1).mp)
# expect: call A (1,) {}
# expect: AttributeError: 'A' object has no attribute 'mp'
class B(A): pass
# expect: prepare B (<Meta A>,) {}
# expect: new B ['prepared'] {}
# expect: init B {}
print(type(B), B.__mro__)  # expect: <class '__main__.Meta'> (<Meta B>, <Meta A>, <class 'object'>)
a = B(9); print(a.v)
# expect: call B (9,) {}
# expect: 9
class M1(type): pass
class M2(type): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
t(lambda: type("Z", (X, Y), {}))  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
try:
    class Z(X, Y): pass
except TypeError as e: print(e)  # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# function as metaclass
def mf(name, bases, ns, **kw): print("mf", name, bases, kw); return type(name, bases, ns)
class F(metaclass=mf, k=1): pass
# expect: mf F () {'k': 1}
print(F)  # expect: <class '__main__.F'>
