def gen():
    yield 1
    raise StopIteration("x")

g = gen()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))  # expect: generator raised StopIteration StopIteration('x')
