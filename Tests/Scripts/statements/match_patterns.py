class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
def f(v):
    match v:
        case 0: return "zero"
        case 1 | 2 as n: return f"one or two {n}"
        case None: return "none"
        case True: return "true"
        case "a" | "b": return "letter"
        case -3: return "minus three"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case [x, y] if x == y: return f"same {x}"
        case [1, *rest]: return f"1 then {rest}"
        case [*_, 9]: return "ends 9"
        case [first, *_, last]: return f"{first}..{last}"
        case {"k": 1, **rest}: return f"k1 {rest}"
        case {"k": v, "l": [a, b]}: return f"kl {v} {a} {b}"
        case {}: return "mapping"
        case P(0, 0): return "origin"
        case P(x=0, y=yy): return f"yaxis {yy}"
        case P(x, y=0): return f"xaxis {x}"
        case Q(a, b): return f"Q {a} {b}"
        case P(): return "P"
        case float(z): return f"float {z}"
        case str(): return "str"
        case int(): return "num"
        case _: return "other"
for v in [0, 1, 2, None, True, "a", "zz", -3, [], (), [5], (4, 4), [1, 2, 3], [5, 9], [5, 6, 7], {"k": 1, "z": 2}, {"k": 2, "l": (1, 2)}, {}, {"q": 1}, P(0,0), P(0,5), P(5,0), P(1,2), Q(1,2), 1.5, 77, b"x", object, range(2), {1,2}]:
    try: print(f(v))
    except Exception as e: print(type(e), e)
# expect: zero
# expect: one or two 1
# expect: one or two 2
# expect: none
# expect: one or two True
# expect: letter
# expect: str
# expect: minus three
# expect: empty seq
# expect: empty seq
# expect: one 5
# expect: same 4
# expect: 1 then [2, 3]
# expect: ends 9
# expect: 5..7
# expect: k1 {'z': 2}
# expect: kl 2 1 2
# expect: mapping
# expect: mapping
# expect: origin
# expect: yaxis 5
# expect: xaxis 5
# expect: P
# expect: Q 1 2
# expect: float 1.5
# expect: num
# expect: other
# expect: other
# expect: 0..1
# expect: other
