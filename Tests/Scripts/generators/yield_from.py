def inner():
    x = yield 1
    print("inner got", x)
    yield 2
    return "inner result"

def outer():
    r = yield from inner()
    print("outer got", r)
    yield from [3, 4]
    yield from "ab"

g = outer()
print(next(g))  # expect: 1
print(g.send("hello"))
# expect: inner got hello
# expect: 2
print(list(g))
# expect: outer got inner result
# expect: [3, 4, 'a', 'b']
