def f(x):
    return 1 // x

m = map(f, [1, 0, 2])
print(next(m))  # expect: 1
try:
    next(m)
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
print(next(m))  # expect: 0
