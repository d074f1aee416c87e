from dataclasses import *
import dataclasses
from typing import ClassVar, List, Any
@dataclass
class P:
    x: int
    y: int = 2
    z: list = field(default_factory=list)
    K: ClassVar[int] = 9
    def dist(self): return self.x+self.y
p=P(1); q=P(1,2,[]); print(p, p==q, p.z is q.z, p.dist(), P.K, P.__match_args__, P.__doc__)  # expect: P(x=1, y=2, z=[]) True False 3 9 ('x', 'y', 'z') P(x: int, y: int = 2, z: list = <factory>)
for f in (lambda: P(), lambda: P(1,2,3,4), lambda: P(1,w=3), lambda: P(1,x=2), lambda: hash(p), lambda: p<q):
    try: f()
    except TypeError as e: print(e)
# expect: P.__init__() missing 1 required positional argument: 'x'
# expect: P.__init__() takes from 2 to 4 positional arguments but 5 were given
# expect: P.__init__() got an unexpected keyword argument 'w'
# expect: P.__init__() got multiple values for argument 'x'
# expect: unhashable type: 'P'
# expect: '<' not supported between instances of 'P' and 'P'
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = 'b'
f=F(1); print(f, hash(f)==hash(F(1)), F(1)<F(2), sorted([F(3),F(1)]), {f:1}[F(1)])  # expect: F(a=1, b='b') True True [F(a=1, b='b'), F(a=3, b='b')] 1
for g in (lambda: setattr(f,'a',2), lambda: delattr(f,'a'), lambda: setattr(f,'q',2)):
    try: g()
    except FrozenInstanceError as e: print(e)
# expect: cannot assign to field 'a'
# expect: cannot delete field 'a'
# expect: cannot assign to field 'q'
print(replace(f,a=5), asdict(P(1,2,[F(1),{'k':F(2)}])), astuple(P(1,2,[F(3)])), [x.name for x in fields(P)], is_dataclass(P), is_dataclass(p), is_dataclass(3))  # expect: F(a=5, b='b') {'x': 1, 'y': 2, 'z': [{'a': 1, 'b': 'b'}, {'k': {'a': 2, 'b': 'b'}}]} (1, 2, [(3, 'b')]) ['x', 'y', 'z'] True True False
@dataclass
class B:
    i: int
    j: InitVar[int] = 3
    s: str = field(default='s', repr=False, compare=False)
    n: int = field(init=False)
    def __post_init__(self, j): self.n = self.i*j
print(B(2), B(2,5), B(2,s='q')==B(2), B(2).n)  # expect: B(i=2, n=6) B(i=2, n=10) True 6
@dataclass
class C(B):
    k: float = 1.5
    i: int = 10
print(C(), [x.name for x in fields(C)])  # expect: C(i=10, n=30, k=1.5) ['i', 's', 'n', 'k']
@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 1
try: KW(1)
except TypeError as e: print(e)  # expect: KW.__init__() takes 1 positional argument but 2 were given
try: KW()
except TypeError as e: print(e)  # expect: KW.__init__() missing 1 required keyword-only argument: 'a'
print(KW(a=1))  # expect: KW(a=1, b=1)
@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int = 0
    c: int
print(M(1,c=3))  # expect: M(a=1, b=0, c=3)
try: M(1,2,c=3)
except TypeError as e: print(e)  # expect: M.__init__() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
def bad(fn):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
def b1():
    @dataclass
    class Z:
        a: list = []
def b2():
    @dataclass
    class Z:
        a: int = 1
        b: int
def b3():
    @dataclass
    class Z(F):
        c: int = 1
def b4():
    @dataclass
    class Z:
        c = field()
def b5(): field(default=1, default_factory=list)
def b6():
    @dataclass(order=True)
    class Z:
        a: int
        def __lt__(s,o): pass
def b7():
    @dataclass(order=True, eq=False)
    class Z: a: int
for b in (b1,b2,b3,b4,b5,b6,b7): bad(b)
# expect: ValueError mutable default <class 'list'> for field a is not allowed: use default_factory
# expect: TypeError non-default argument 'b' follows default argument
# expect: TypeError cannot inherit non-frozen dataclass from a frozen one
# expect: TypeError 'c' is a field but has no type annotation
# expect: ValueError cannot specify both default and default_factory
# expect: TypeError Cannot overwrite attribute __lt__ in class Z. Consider using functools.total_ordering
# expect: ValueError eq must be true if order is true
bad(lambda: fields(3)); bad(lambda: asdict(3)); bad(lambda: replace(p, q=3)); bad(lambda: replace(B(1), n=3))
# expect: TypeError must be called with a dataclass type or instance
# expect: TypeError asdict() should be called on dataclass instances
# expect: TypeError P.__init__() got an unexpected keyword argument 'q'
# expect: ValueError field n is declared with init=False, it cannot be specified with replace()
D=make_dataclass('D',[('x',int),('y',int,field(default=5)),'z'][:2], namespace={'sum':lambda self: self.x+self.y}); print(D(1), D(1).sum())  # expect: D(x=1, y=5) 6
@dataclass
class Node:
    v: int
    nxt: 'Node' = None
n=Node(1); n.nxt=n; print(n)  # expect: Node(v=1, nxt=...)
@dataclass(eq=False)
class NE: a: int
print(NE(1)==NE(1))  # expect: False
@dataclass(unsafe_hash=True)
class UH:
    a: int
    b: int = field(hash=False)
print(hash(UH(1,2))==hash(UH(1,3)))  # expect: True
@dataclass(repr=False)
class NR: a:int
print(repr(NR(1)).startswith('<__main__.NR object'))  # expect: True
@dataclass
class Outer:
    @dataclass
    class In: q: int = 1
    i: In = field(default_factory=In)
print(Outer())  # expect: Outer(i=Outer.In(q=1))
@dataclass
class Q:
    a: "int" = 1
    b: 'ClassVar[int]' = 2
print(Q(), P.__init__.__qualname__, P.__annotations__)  # expect: Q(a=1) P.__init__ {'x': <class 'int'>, 'y': <class 'int'>, 'z': <class 'list'>, 'K': typing.ClassVar[int]}
class Abc: pass
@dataclass
class SL:
    a: int
    def __eq__(self, o): return True
print(SL(1)==3, SL.__hash__)  # expect: True None
