# A generator's names can be changed; what it handles is its own.

import sys


def make():
    yield 1


g = make()
print(g.__name__, g.__qualname__)  # expect: make make
g.__name__ = "a"
g.__qualname__ = "b"
print(g.__name__, g.__qualname__, repr(g).split()[2])  # expect: a b b
for change in (lambda: setattr(g, "__name__", 1), lambda: delattr(g, "__qualname__")):
    try:
        change()
    except TypeError as e:
        print(e)
# expect: __name__ must be set to a string object
# expect: __qualname__ must be set to a string object


def handles():
    try:
        raise ValueError
    except ValueError:
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]


it = handles()
try:
    raise IndexError
except IndexError:
    print(next(it), sys.exc_info()[0])  # expect: <class 'ValueError'> <class 'IndexError'>
print(next(it), sys.exc_info()[0])  # expect: None None


def keeps():
    try:
        yield
    except ValueError:
        yield
        yield sys.exc_info()[0]
        raise


k = keeps()
next(k)
try:
    raise ValueError("kept")
except ValueError as e:
    k.throw(e)
print(next(k))  # expect: <class 'ValueError'>
try:
    next(k)
except ValueError as e:
    print(repr(e), e.__context__)  # expect: ValueError('kept') None
