def g(v):
    match v:
        case (("a", x, y) | ("b", y, x)): return x, y
        case [[a, b], c] | [c, [a, b], _]: return a, b, c
        case {"x": [p, q]} | {"y": [q, p]}: return p, q
    return "no"
for v in [("a", 1, 2), ("b", 1, 2), [[1,2],3], [7,[8,9],1], {"x": [1,2]}, {"y": [1,2]}, 3]: print(g(v))
# expect: (1, 2)
# expect: (2, 1)
# expect: (1, 2, 3)
# expect: (8, 9, 7)
# expect: (1, 2)
# expect: (2, 1)
# expect: no
