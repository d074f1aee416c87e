def f(x):
    def g():
        nonlocal x
        x += 1
        return x
    return g

g = f(10)
print(g())  # expect: 11
print(g())  # expect: 12
