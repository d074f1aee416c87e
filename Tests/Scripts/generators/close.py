def gen():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")

g = gen()
next(g)
g.close()  # expect: cleanup
g.close()
print(next(g, "closed"))  # expect: closed
h = gen()
h.close()
print("unstarted needs no cleanup")  # expect: unstarted needs no cleanup
