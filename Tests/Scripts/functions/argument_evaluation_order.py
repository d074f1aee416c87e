def show(x):
    print(x)
    return x

def f(*args, **kw):
    return len(args) + len(kw)

print(f(show(1), show(2), *[show(3)], k=show(4)))
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# expect: 4
