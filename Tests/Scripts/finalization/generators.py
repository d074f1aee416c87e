# A suspended generator that is dropped leaves its try and with blocks.
# expect stderr: RuntimeError: generator ignored GeneratorExit
from contextlib import contextmanager


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


for n in numbers():
    print(n)
    break
# expect: 1
# expect: finally
print("after the loop")  # expect: after the loop
g = numbers()
next(g)
g = None  # expect: finally
print("dropped")  # expect: dropped
print(next(numbers()))
# expect: finally
# expect: 1
unstarted = numbers()
del unstarted
print("nothing for one that has not begun")  # expect: nothing for one that has not begun


@contextmanager
def managed():
    print("enter")
    try:
        yield "value"
    finally:
        print("exit")


def with_block():
    with managed() as value:
        yield value


def delegating():
    yield from numbers()


def local():
    w, d = with_block(), delegating()
    print(next(w), next(d))


local()
# expect: enter
# expect: value 1
# expect: exit
# expect: finally
several = [numbers(), numbers()]
for g in several:
    next(g)
g = None
several.clear()
# expect: finally
# expect: finally
print("cleared")  # expect: cleared


def sees():
    try:
        yield
    except GeneratorExit:
        print("GeneratorExit")
        raise


s = sees()
next(s)
del s  # expect: GeneratorExit


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignored")
            yield


s = stubborn()
next(s)
s = None  # expect: ignored
pipeline = (n * 2 for n in numbers())
print(next(pipeline))  # expect: 2
pipeline = None  # expect: finally
pair = zip(numbers(), numbers())
print(next(pair))  # expect: (1, 1)
del pair
# expect: finally
# expect: finally
print("end")  # expect: end
