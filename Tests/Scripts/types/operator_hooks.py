def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class R:
    def __reversed__(self): return iter([3])
    def __length_hint__(self): return 5
    def __iter__(self): return iter([1])
    def __matmul__(self, o): return "mm"
    def __rmatmul__(self, o): return "rmm"
    def __imatmul__(self, o): return "imm"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 4
    def __floor__(self): return 3
    def __ceil__(self): return 6
    def __abs__(self): return 1
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return "dm"
    def __rdivmod__(self, o): return "rdm"
    def __rpow__(self, o): return "rpow"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __ipow__(self, o): return "ipow"
    def __lshift__(self, o): return "ls"
    def __rrshift__(self, o): return "rrs"
    def __ifloordiv__(self, o): return "ifd"
    def __ixor__(self, o): return "ixor"
    def __format__(self, s): return "F:" + s
    def __bytes__(self): return b"R"
    def __complex__(self): return 1j
import math
r = R(); print(list(reversed(r)), r @ 1, 1 @ r, round(r), round(r, 2), math.floor(r), math.ceil(r), math.trunc(r), abs(r), +r, ~r, divmod(r, 1), divmod(1, r), 2 ** r, r ** 2, pow(r, 2, 3), r << 1, 1 >> r, f"{r:abc}", bytes(r), complex(r))  # expect: [3] mm rmm ('round', None) ('round', 2) 3 6 4 1 pos inv dm rdm rpow ('pow', 2, None) ('pow', 2, 3) ls rrs F:abc b'R' 1j
q = r; q @= 1; print(q); q = r; q **= 2; print(q); q = r; q //= 1; print(q); q = r; q ^= 1; print(q)
# expect: imm
# expect: ipow
# expect: ifd
# expect: ixor
