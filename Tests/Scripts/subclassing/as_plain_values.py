class Big(int): pass
x = Big(10**30)
print(x, x + 1, x == 10**30, hash(x) == hash(10**30), -x, x // 7, int("5"), float(Big(3)), Big("12", 16), Big("7"), Big(), Big(2.9), Big(True))  # expect: 1000000000000000000000000000000 1000000000000000000000000000001 True True -1000000000000000000000000000000 142857142857142857142857142857 5 3.0 18 7 0 2 1
class F(float):
    def __new__(cls, a, b=0): return float.__new__(cls, a + b)
    def __init__(self, a, b=0): self.b = b
    def __float__(self): return 9.0
f = F(1.5, b=2)
print(f, f.b, float(f), f + 1, int(f), f"{f:.3f}", round(f), abs(f), f == 3.5)  # expect: 3.5 2 9.0 4.5 3 3.500 4 3.5 True
class N:
    def __index__(self): return 3
    def __int__(self): return 4
    def __float__(self): return 2.5
    def __str__(self): return "strN"
    def __bytes__(self): return b"N"
class S2(str): pass
class B2(bytes): pass
print(Big(N()), S2(N()), type(S2(N())).__name__, B2(N()), type(B2(N())).__name__, B2(3), B2([1, 2]), S2(b"x", "ascii"))  # expect: 4 strN S2 b'N' B2 b'\x00\x00\x00' b'\x01\x02' x
class T2(tuple): pass
class F2(frozenset): pass
def gen():
    yield 1; yield 2
print(T2(gen()), type(T2(gen())).__name__, F2(gen()), T2(), F2(), T2([1]))  # expect: (1, 2) T2 F2({1, 2}) () F2() (1,)
class E(int):
    A: int
    def __new__(cls, v, label):
        o = int.__new__(cls, v)
        o.label = label
        return o
e = E(3, "three")
print(e, e.label, e + 1, sorted([E(2, "b"), E(1, "a")], key=lambda q: q.label), max([E(2, "b"), E(5, "a")]).label)  # expect: 3 three 4 [1, 2] a
e.label = "drei"; e.other = 1; del e.label
print(e.__dict__, e, hasattr(e, "label"), e.other, dir(e)[-1])  # expect: {'other': 1} 3 False 1 to_bytes
print(sum([E(1, ""), E(2, "")]), sum([Big(1), 2.5]))  # expect: 3 3.5
import math
print(math.sqrt(Big(16)), math.floor(F(2.5)), math.gcd(Big(4), 6), math.isnan(F(1)))  # expect: 4.0 2 2 False
print(isinstance(True, int), int.__add__(e, 2), e.__add__(2), e.__eq__(3), e.__hash__(), (3).__eq__(e), str.__len__(s), str.upper(s), e.__class__, e.numerator, e.real)
class Meta(type): pass
class W(int, metaclass=Meta): pass
print(type(W).__name__, W(3))
d = {Big(1): "a"}
d[1] = "b"
print(d, len(d), type(list(d)[0]).__name__, Big(1) in [1], [1].index(Big(1)), (Big(1),) == (1,), {1} == {Big(1)}, 1.0 == Big(1), Big(1) == 1.0, Big(2) > 1.5)
print("abc"[Big(0):Big(2)], [1,2,3][Big(1):], "a" * Big(3), [0] * Big(2), bytes(Big(2)), "x".center(Big(3)), round(2.567, Big(1)))
print(S2("a") == "a", S2("a") < "b", sorted([S2("b"), "a", S2("c")]), "".join([S2("p"), "q"]), S2("k") in {"k": 1}, {**{S2("k"): 2}}, dict(**{S2("k"): 2}))
o = object(); setattr(e, S2("zz"), 5); print(e.zz, getattr(e, "zz"), hasattr(e, S2("zz")))
j = Big(5); j += 1; print(j, type(j).__name__); q = T2([1]); q += (2,); print(q, type(q).__name__); u = S2("a"); u += "b"; print(u, type(u).__name__); u *= 2; print(u)
class IA(int):
    def __iadd__(self, o): return "iadd"
k = IA(1); k += 2; print(k)
class R1(int):
    def __radd__(self, o): return "R1"
print(1 + R1(2), 1.5 + R1(2), R1(1) + R1(2), True + R1(1), R1(3) + 1)
# expect error: NameError: name 's' is not defined
