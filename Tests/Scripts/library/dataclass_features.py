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
p=P(1); q=P(1,2,[]); print(p, p==q, p.z is q.z, p.dist(), P.K, P.__match_args__, P.__doc__)
for f in (lambda: P(), lambda: P(1,2,3,4), lambda: P(1,w=3), lambda: P(1,x=2), lambda: hash(p), lambda: p<q):
    try: f()
    except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = 'b'
f=F(1); print(f, hash(f)==hash(F(1)), F(1)<F(2), sorted([F(3),F(1)]), {f:1}[F(1)])
for g in (lambda: setattr(f,'a',2), lambda: delattr(f,'a'), lambda: setattr(f,'q',2)):
    try: g()
    except FrozenInstanceError as e: print(e)
print(replace(f,a=5), asdict(P(1,2,[F(1),{'k':F(2)}])), astuple(P(1,2,[F(3)])), [x.name for x in fields(P)], is_dataclass(P), is_dataclass(p), is_dataclass(3))
@dataclass
class B:
    i: int
    j: InitVar[int] = 3
    s: str = field(default='s', repr=False, compare=False)
    n: int = field(init=False)
    def __post_init__(self, j): self.n = self.i*j
print(B(2), B(2,5), B(2,s='q')==B(2), B(2).n)
@dataclass
class C(B):
    k: float = 1.5
    i: int = 10
print(C(), [x.name for x in fields(C)])
@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 1
try: KW(1)
except TypeError as e: print(e)
try: KW()
except TypeError as e: print(e)
print(KW(a=1))
@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int = 0
    c: int
print(M(1,c=3))
try: M(1,2,c=3)
except TypeError as e: print(e)
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
bad(lambda: fields(3)); bad(lambda: asdict(3)); bad(lambda: replace(p, q=3)); bad(lambda: replace(B(1), n=3))
D=make_dataclass('D',[('x',int),('y',int,field(default=5)),'z'][:2], namespace={'sum':lambda self: self.x+self.y}); print(D(1), D(1).sum())
@dataclass
class Node:
    v: int
    nxt: 'Node' = None
n=Node(1); n.nxt=n; print(n)
@dataclass(eq=False)
class NE: a: int
print(NE(1)==NE(1))
@dataclass(unsafe_hash=True)
class UH:
    a: int
    b: int = field(hash=False)
print(hash(UH(1,2))==hash(UH(1,3)))
@dataclass(repr=False)
class NR: a:int
print(repr(NR(1)).startswith('<__main__.NR object'))
@dataclass
class Outer:
    @dataclass
    class In: q: int = 1
    i: In = field(default_factory=In)
print(Outer())
@dataclass
class Q:
    a: "int" = 1
    b: 'ClassVar[int]' = 2
print(Q(), P.__init__.__qualname__, P.__annotations__)
class Abc: pass
@dataclass
class SL:
    a: int
    def __eq__(self, o): return True
print(SL(1)==3, SL.__hash__)
