def f(a: int, b: str = "x") -> float:
    return a

print(f(1))  # expect: 1
x: int = 5
print(x)  # expect: 5
