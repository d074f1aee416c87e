def gen():
    while True:
        try:
            yield 1
        except ValueError as e:
            print("got", e)
            yield "handled"

g = gen()
print(next(g))  # expect: 1
print(g.throw(ValueError("v")))
# expect: got v
# expect: handled
print(next(g))  # expect: 1
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out", e)  # expect: out 'k'
print(next(g, "finished"))  # expect: finished
