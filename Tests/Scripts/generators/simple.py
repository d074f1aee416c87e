def gen():
    print("start")
    yield 1
    yield 2
    print("end")

g = gen()
print(next(g))
# expect: start
# expect: 1
print(next(g))  # expect: 2
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
# expect: end
# expect: stop None
print(next(g, "default"))  # expect: default
