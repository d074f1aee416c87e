def f(values):
    if (n := len(values)) > 2:
        return n
    return -n

print(f([1, 2, 3]), f([1]))  # expect: 3 -1
print([y for x in range(5) if (y := x * x) > 3])  # expect: [4, 9, 16]
print(y)  # expect: 16
