def gen():
    yield 1
    raise ValueError("v")

g = gen()
next(g)
try:
    next(g)
except ValueError as e:
    print(e)  # expect: v
print(list(g))  # expect: []
