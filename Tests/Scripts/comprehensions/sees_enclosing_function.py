def f(n):
    return [x + n for x in range(3)]

print(f(10))  # expect: [10, 11, 12]
