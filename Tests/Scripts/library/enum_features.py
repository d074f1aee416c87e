from enum import *
import enum
class Color(Enum):
    RED=1
    GREEN=2
    BLUE=3
    CRIMSON=1
    def hi(self): return self.name.lower()
    @property
    def dbl(self): return self.value*2
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color.CRIMSON, list(Color), len(Color), Color(2), Color['BLUE'], Color.RED.hi(), Color.BLUE.dbl, Color.default())
print(Color, Color.__members__, Color.RED is Color.CRIMSON, Color.RED in Color, isinstance(Color.RED,Color), Color.RED.name, Color.RED.value, hash(Color.RED)==hash('RED'))
for f in (lambda: Color(9), lambda: Color['X'], lambda: setattr(Color,'RED',3), lambda: delattr(Color,'RED'), lambda: Color.X, lambda: setattr(Color.RED,'name',3)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try:
    class D(Enum):
        A=1
        A=2
except TypeError as e: print(e)
try:
    class E(Color): pass
except TypeError as e: print(e)
class S(IntEnum):
    LOW=1
    HIGH=10
print(S.LOW, repr(S.LOW), S.LOW<S.HIGH, S.LOW+1, f"{S.HIGH}", format(S.HIGH,'05d'), sorted([S.HIGH,S.LOW]), S.LOW==1, S(10), isinstance(S.LOW,int), '%d'%S.HIGH)
class T(StrEnum):
    A=auto()
    B='bee'
print(T.A, repr(T.B), T.B=='bee', T.B.upper(), T('a'), f'{T.A:>5}')
class X(str, Enum):
    P='p'
print(X.P, repr(X.P), X.P=='p', f'{X.P}', X('p'))
class Perm(Flag):
    R=auto(); W=auto(); X=auto()
    RW=R|W
print(list(Perm), Perm.R|Perm.X, repr(Perm.R|Perm.X), ~Perm.R, Perm.RW, repr(Perm.RW), Perm.R in Perm.RW, bool(Perm.R&Perm.W), repr(Perm(0)), Perm.R^Perm.RW, list(Perm.RW), Perm(7), len(Perm.RW))
try: Perm(8)
except ValueError as e: print(e)
class IF(IntFlag):
    A=1; B=2
print(IF.A|IF.B, repr(IF.A|IF.B), repr(IF(8)), IF.A|4, repr(IF.A|4), IF.A+1, repr(~IF.A), IF(0), repr(IF(0)))
class Planet(Enum):
    EARTH=(5.9,6.3)
    MARS=(6.4,3.3)
    def __init__(self,m,r): self.m=m; self.r=r
    @property
    def d(self): return self.m/self.r
print(Planet.EARTH, Planet.EARTH.m, Planet.MARS.d, repr(Planet.EARTH), Planet((6.4,3.3)))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name
    N=auto(); E=auto()
print(list(Auto))
class Miss(Enum):
    A=1
    @classmethod
    def _missing_(cls, v): return cls.A if v=='x' else None
print(Miss('x'))
try: Miss('y')
except ValueError as e: print(e)
try:
    @unique
    class U(Enum):
        A=1; B=1
except ValueError as e: print(e)
F=Enum('F','A B C'); print(list(F), F.A); G=Enum('G',{'x':1,'y':2}); print(list(G)); H=IntEnum('H',['p','q']); print(list(H), H.p+1)
class Co(Enum):
    A=object
    B=staticmethod
    def f(self): pass
class New(bytes, Enum):
    def __new__(cls, v, label):
        o=bytes.__new__(cls,[v]); o._value_=v; o.label=label; return o
    PX=(1,'px'); PY=(2,'py')
print(New.PX.label, New(2))
class Ord(Enum):
    A=1
    B=2
    def __lt__(self,o): return self.value<o.value
print(min(Ord), {Ord.A:1}[Ord.A], Color.RED==1, Color.RED!=Color.BLUE, [c.name for c in reversed(Color)])
print(Color.RED.__class__, type(Color.RED), Color.RED.__objclass__, type(Color), EnumMeta is EnumType)
class Base(Enum):
    def hello(self): return 'hello '+self.name
class Der(Base):
    A=auto()
print(Der.A.hello(), Der.A)
print(Perm.R.value, [m.name for m in Perm.R|Perm.W], Perm['RW'], Perm.R|Perm.W is Perm.RW)
import copy; print(copy.deepcopy(Color.RED) is Color.RED)
class W(Enum):
    MON=1
    def __str__(self): return 'mon!'
print(W.MON, f'{W.MON}', repr(W.MON))
class Num(int, Enum):
    ONE=1
print(Num.ONE, repr(Num.ONE), Num.ONE+1, f'{Num.ONE}')
