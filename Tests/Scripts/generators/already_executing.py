def gen():
    next(g)
    yield 1

g = gen()
try:
    next(g)
except ValueError as e:
    print(e)  # expect: generator already executing
