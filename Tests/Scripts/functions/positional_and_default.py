def f(a, b=2, c=3):
    return a, b, c

print(f(1))  # expect: (1, 2, 3)
print(f(1, 20))  # expect: (1, 20, 3)
print(f(1, c=30))  # expect: (1, 2, 30)
print(f(c=30, a=10))  # expect: (10, 2, 30)
print(f(*[1, 2, 3]))  # expect: (1, 2, 3)
print(f(1, **{"c": 9}))  # expect: (1, 2, 9)
