def f(x):
    match x:
        case 0:
            return "zero"
        case [a, b]:
            return f"pair {a} {b}"
        case {"k": v}:
            return f"dict {v}"
        case str() as s:
            return "text " + s
        case int(n) if n > 10:
            return "big"
        case _:
            return "other"

print(f(0), f([1, 2]), f({"k": 5}), f("q"), f(50), f(3), f([1]))  # expect: zero pair 1 2 dict 5 text q big other other
