def echo():
    got = yield "ready"
    while True:
        got = yield got * 2

g = echo()
print(next(g))  # expect: ready
print(g.send(5))  # expect: 10
print(g.send("ab"))  # expect: abab
