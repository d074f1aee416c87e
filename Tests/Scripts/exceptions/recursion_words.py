# Where the limit is reached within an operation, the error names it.
def said(action):
    try:
        action()
    except RecursionError as e:
        print(e)


class A:
    pass


def define(name):
    def decorate(method):
        setattr(A, name, method)
        return method
    return decorate


@define("__repr__")
def shown(self):
    return f"<{self!r}>"


said(lambda: repr(A()))  # expect: maximum recursion depth exceeded while getting the repr of an object


@define("__eq__")
def equal(self, other):
    return other == self


said(lambda: A() == A())  # expect: maximum recursion depth exceeded


@define("__getattr__")
def missing(self, name):
    return self.nope


said(lambda: A().x)  # expect: maximum recursion depth exceeded


@define("__lt__")
def less(self, other):
    return self < other


said(lambda: sorted([A(), A()]))  # expect: maximum recursion depth exceeded in comparison


class Nested:
    def __init__(self):
        self.inner = Nested()


said(Nested)  # expect: maximum recursion depth exceeded while calling a Python object

deep = []
for _ in range(100_000):
    deep = [deep]
said(lambda: repr(deep))  # expect: maximum recursion depth exceeded while getting the repr of an object
said(lambda: deep == [deep])  # expect: maximum recursion depth exceeded in comparison
