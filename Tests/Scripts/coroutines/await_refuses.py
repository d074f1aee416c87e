import warnings; warnings.simplefilter("ignore")  # coroutines that are dropped here
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

async def a(): await 5
async def b():
    async with 5: pass
async def c():
    async for x in 5: pass
class NoExit:
    async def __aenter__(self): pass
async def d():
    async with NoExit(): pass
class Plain:
    def __aenter__(self): return 1
    def __aexit__(self, *args): return 2
    def __aiter__(self): return self
    def __anext__(self): return 3
async def e():
    async with Plain(): pass
async def f():
    async for x in Plain(): pass
class NoNext:
    def __aiter__(self): return 7
async def g():
    async for x in NoNext(): pass
class Wrong:
    def __await__(self): return 5
async def h(): await Wrong()
class Worse:
    def __await__(self): return a()
async def i(): await Worse()
async def j(): raise StopIteration(1)
def k():
    yield from a()
async def l():
    await c2
for make in a, b, c, d, e, f, g, h, i, j:
    try:
        make().send(None)
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error, repr(error.__cause__))
# expect: TypeError object int can't be used in 'await' expression None
# expect: TypeError 'int' object does not support the asynchronous context manager protocol None
# expect: TypeError 'async for' requires an object with __aiter__ method, got int None
# expect: TypeError 'NoExit' object does not support the asynchronous context manager protocol (missed __aexit__ method) None
# expect: TypeError 'async with' received an object from __aenter__ that does not implement __await__: int None
# expect: TypeError 'async for' received an invalid object from __anext__: int TypeError("object int can't be used in 'await' expression")
# expect: TypeError 'async for' received an object from __aiter__ that does not implement __anext__: int None
# expect: TypeError __await__() returned non-iterator of type 'int' None
# expect: TypeError __await__() returned a coroutine None
# expect: RuntimeError coroutine raised StopIteration StopIteration(1)
try:
    next(k())
except TypeError as error:
    print(error)  # expect: cannot 'yield from' a coroutine object in a non-coroutine generator

async def waits(): await Pause(1)
c2 = waits()
c2.send(None)
try:
    l().send(None)
except RuntimeError as error:
    print(error)  # expect: coroutine is being awaited already
try:
    for x in waits(): pass
except TypeError as error:
    print(error)  # expect: 'coroutine' object is not iterable
