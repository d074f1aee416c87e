def inner():
    try:
        yield 1
    except ValueError:
        print("inner caught")
        yield "recovered"
    finally:
        print("inner finally")

def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")

g = outer()
next(g)
print(g.throw(ValueError))
# expect: inner caught
# expect: recovered
g.close()
# expect: inner finally
# expect: outer finally
