class Pause:
    def __init__(self, value): self.value = value
    def __await__(self): return (yield self.value)

def drive(c, *values):
    seen = []
    values = iter(values)
    try:
        seen.append(c.send(None))
        while True:
            seen.append(c.send(next(values, None)))
    except StopIteration as e:
        return seen, e.value

async def inner(n):
    x = await Pause(n)
    return x * 2

async def f():
    return await inner(1) + await inner(2)

c = f()
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await, c.cr_suspended, c.cr_frame is None)  # expect: coroutine f False None False False
print(c.send(None))  # expect: 1
print(c.cr_await.__name__, c.cr_suspended, c.cr_frame.f_lineno, c.cr_code.co_name)  # expect: inner True 20 f
print(c.send(10))  # expect: 2
try:
    c.send(20)
except StopIteration as e:
    print(e.value)  # expect: 60
try:
    c.send(None)
except RuntimeError as e:
    print(e)  # expect: cannot reuse already awaited coroutine
print(c.cr_frame)  # expect: None

c = f()
c.send(None)
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print(e)  # expect: thrown

c = f()
c.send(None)
c.close()
print(c.cr_frame, c.close())  # expect: None None

c = f()
try:
    c.send(1)
except TypeError as e:
    print(e)  # expect: can't send non-None value to a just-started coroutine
try:
    iter(c)
except TypeError as e:
    print(e)  # expect: 'coroutine' object is not iterable
try:
    next(c)
except TypeError as e:
    print(e)  # expect: 'coroutine' object is not an iterator
c.close()
print(repr(c).split(" at ")[0])  # expect: <coroutine object f

async def stubborn():
    try:
        await Pause(1)
    except GeneratorExit:
        await Pause(2)

c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)  # expect: coroutine ignored GeneratorExit
