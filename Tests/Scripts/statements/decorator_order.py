def tag(name):
    print("make", name)

    def d(f):
        print("apply", name)
        return f
    return d

@tag("a")
@tag("b")
def f():
    pass
# expect: make a
# expect: make b
# expect: apply b
# expect: apply a
