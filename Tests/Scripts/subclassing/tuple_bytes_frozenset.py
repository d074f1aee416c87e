class P(tuple):
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    @property
    def y(self): return self[1]
p = P(1, 2)
print(p, p.x, p.y, p == (1, 2), (1, 2) == p, hash(p) == hash((1, 2)), {p: 3}[(1, 2)], p + (3,), type(p + (3,)).__name__, len(p), list(p), p[0:1], p * 2)  # expect: (1, 2) 1 2 True True True 3 (1, 2, 3) tuple 2 [1, 2] (1,) (1, 2, 1, 2)
a, b = p
print(a, b, p < (1, 3), p.count(1), p.index(2), isinstance(p, tuple), "%d-%d" % p, [*p], max(p), 1 in p, bool(P(0, 0)), repr(p))  # expect: 1 2 True 1 1 True 1-2 [1, 2] 2 True True (1, 2)
p.tag = "t"
print(p.tag, p.__dict__)  # expect: t {'tag': 't'}
class B(bytes): pass
b = B(b"abc")
print(b, b[0], b[1:], len(b), b + b"d", b == b"abc", hash(b) == hash(b"abc"), b.decode(), list(b), b.hex(), b"b" in b, 97 in b)  # expect: b'abc' 97 b'bc' 3 b'abcd' True True abc [97, 98, 99] 616263 True True
class FS(frozenset): pass
f = FS([1, 2, 3])
print(f, type(f | {4}).__name__, f == {1, 2, 3}, hash(f) == hash(frozenset([1,2,3])), 2 in f, len(f), sorted(f), f & {1})  # expect: FS({1, 2, 3}) frozenset True True True 3 [1, 2, 3] frozenset({1})
print(type(tuple(p)).__name__, type(frozenset(f)).__name__, type(bytes(b)).__name__, tuple(p) == p)  # expect: tuple frozenset bytes True
