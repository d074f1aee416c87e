class I(int):
    def __eq__(self, o): print("eq"); return int.__eq__(self, o)
    def __hash__(self): print("hash"); return int.__hash__(self)
    def __radd__(self, o): return "radd"
    def __lt__(self, o): print("lt"); return super().__lt__(o)
    def __bool__(self): return False
    def __int__(self): return 77
    def __index__(self): return 88
    def __str__(self): return "S"
    def __format__(self, spec): return "F" + super().__format__(spec)
i = I(4)
print(i == 4, 4 == i, i != 4, hash(i), {i: 1}[4], 1 + i, i + 1, i < 5, 5 > i, bool(i), not i, int(i), hex(i), [1,2,3,4,5][i])
# expect: eq
# expect: eq
# expect: hash
# expect: hash
# expect: eq
# expect: lt
# expect: lt
# expect: True True False 4 1 radd 5 True True False True 77 0x4 5
print(f"{i}", f"{i:>5}", str(i), repr(i), "%s %d" % (i, i), "{}".format(i), min(i, 3), sorted([i, 2]))  # expect: FS F    4 S 4 S 4 FS 3 [2, 4]
class S(str):
    def __str__(self): return "custom"
    def __len__(self): return 99
    def __getitem__(self, k): return ("item", k)
    def __iter__(self): return iter([1, 2])
    def __contains__(self, x): return True
    def __add__(self, o): return S(str(self) + "+" + o)
    def __mod__(self, o): return "mod"
    def __mul__(self, n): return "mul"
s = S("abc")
print(s, repr(s), len(s), s[0], list(s), "q" in s, s + "d", "z" + s, s % 3, s * 2, 2 * s, s.upper(), f"{s}", f"{s!r}", f"{s:>8}", "%s" % s, bool(s))  # expect: custom 'abc' 99 ('item', 0) [1, 2] True custom zabc mod mul abcabc ABC custom 'abc'      abc custom True
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __getitem__(self, i): return ("g", tuple.__getitem__(self, i))
    def __eq__(self, o): return tuple.__eq__(self, o)
    __hash__ = tuple.__hash__
    def __repr__(self): return "T" + tuple.__repr__(self)
t = T(1, 2, 3)
print(t, t[0], t == (1, 2, 3), hash(t) == hash((1, 2, 3)), t + (4,), t < (2,), [t], list(t), len(t))  # expect: T(1, 2, 3) ('g', 1) True True (1, 2, 3, 4) True [T(1, 2, 3)] [1, 2, 3] 3
