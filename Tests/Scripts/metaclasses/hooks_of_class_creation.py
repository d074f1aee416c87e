def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class P:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        P.subs.append((cls.__name__, tag))
class Q(P, tag="q"): pass
class R(Q): pass
print(P.subs)  # expect: [('Q', 'q'), ('R', None)]
t(lambda: type("S", (P,), {}, tag=3))  # expect: <class '__main__.S'>
t(lambda: type("S", (P,), {}, bad=3))  # expect: TypeError: S.__init_subclass__() takes no keyword arguments
try:
    class T(bad=1): pass
except TypeError as e: print(e)  # expect: T.__init_subclass__() takes no keyword arguments
print(P.__subclasses__(), Q.__subclasses__(), R.mro())  # expect: [<class '__main__.Q'>, <class '__main__.S'>, <class '__main__.S'>] [<class '__main__.R'>] [<class '__main__.R'>, <class '__main__.Q'>, <class '__main__.P'>, <class 'object'>]
class SN:
    def __set_name__(self, owner, name): self.n = name; self.o = owner
class H:
    a = SN(); b = SN()
print(H.a.n, H.b.n, H.a.o)  # expect: a b <class '__main__.H'>
class BadSN:
    def __set_name__(self, o, n): raise ValueError("bad")
try:
    class H2: z = BadSN()
except Exception as e: print(type(e).__name__, e, repr(e.__cause__))  # expect: RuntimeError Error calling __set_name__ on 'BadSN' instance 'z' in 'H2' ValueError('bad')
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class CGS(CG): pass
print(CG[1], CGS["x", 2])  # expect: ('CG', 1) ('CGS', ('x', 2))
class ME:
    def __mro_entries__(self, bases): print("mro entries", len(bases)); return (P,)
class U(ME(), tag="u"): pass
# expect: mro entries 1
print(U.__mro__, len(U.__orig_bases__))  # expect: (<class '__main__.U'>, <class '__main__.P'>, <class 'object'>) 1
try:
    class V(5): pass
except TypeError as e: print(e)  # expect: int() takes at most 2 arguments (3 given)
try:
    class V("a", object): pass
except TypeError as e: print(e)  # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
class O1: pass
class O2(O1): pass
try:
    class V(O1, O2): pass
except TypeError as e: print(e)
# expect: Cannot create a consistent method resolution
# expect: order (MRO) for bases O1, O2
try:
    class V(O1, O1): pass
except TypeError as e: print(e)  # expect: duplicate base class O1
class MM(type):
    def mro(cls): return [cls, O1, object]
class W(metaclass=MM): pass
print(W.__mro__, isinstance(W(), O1))  # expect: (<class '__main__.W'>, <class '__main__.O1'>, <class 'object'>) True
# class attributes with data descriptors on metaclass
class Desc:
    def __get__(self, o, t): return ("get", o, t)
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("del")
class MD(type):
    d = Desc()
class WD(metaclass=MD):
    e = Desc()
print(WD.d, WD.e)  # expect: ('get', <class '__main__.WD'>, <class '__main__.MD'>) ('get', None, <class '__main__.WD'>)
WD.d = 4; del WD.d
# expect: set 4
# expect: del
w = WD(); w.e = 5; print(w.e[0]); del w.e
# expect: set 5
# expect: get
# expect: del
t(lambda: w.d)  # expect: AttributeError: 'WD' object has no attribute 'd'
print(type.__call__(O1).__class__, type.__name__, type.__class__, object.__class__, type.__mro__, type.__base__, object.__bases__, object.__base__, bool.__base__)  # expect: <class '__main__.O1'> type <class 'type'> <class 'type'> (<class 'type'>, <class 'object'>) <class 'object'> () None <class 'int'>
