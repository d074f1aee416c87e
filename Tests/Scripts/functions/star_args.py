def f(*args, **kwargs):
    return args, kwargs

print(f())  # expect: ((), {})
print(f(1, 2))  # expect: ((1, 2), {})
print(f(1, x=2, y=3))  # expect: ((1,), {'x': 2, 'y': 3})
print(f(*[1, 2], *(3,), x=1, **{"y": 2}, **{}))  # expect: ((1, 2, 3), {'x': 1, 'y': 2})
