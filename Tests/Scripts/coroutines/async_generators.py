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

async def numbers(n):
    try:
        for i in range(n):
            await Pause(("wait", i))
            got = yield i
            if got: print("got", got)
    finally:
        print("finally")

async def uses():
    g = numbers(5)
    print(await g.__anext__(), await g.asend("hello"))
    try:
        await g.athrow(ValueError("v"))
    except ValueError as e:
        print("thrown", e)
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("over")
    g = numbers(2)
    await anext(g)
    await g.aclose()
    await g.aclose()
    print(await anext(g, "default"))
    g = aiter(numbers(1))
    print(await anext(g), g.ag_running, g.ag_await)
    try:
        await anext(g)
    except StopAsyncIteration:
        print("end")
print(drive(uses()))
# expect: got hello
# expect: 0 1
# expect: finally
# expect: thrown v
# expect: over
# expect: finally
# expect: default
# expect: 0 False None
# expect: finally
# expect: end
# expect: ([('wait', 0), ('wait', 1), ('wait', 0), ('wait', 0)], None)

async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
async def stops(): yield 1; raise StopIteration
async def stops_async(): yield 1; raise StopAsyncIteration
async def simple():
    await Pause(0)
    yield 1
async def errors():
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    once = simple().asend(None)
    await once
    try:
        await once
    except RuntimeError as e:
        print(e)
    for make in stops, stops_async:
        try:
            async for x in make(): print(x)
        except RuntimeError as e:
            print(e, repr(e.__cause__))
    g = simple()
    first = g.asend(None)
    first.send(None)
    try:
        g.asend(None).send(None)
    except RuntimeError as e:
        print(e)
    try:
        g.aclose().send(None)
    except RuntimeError as e:
        print(e)
    for wrong in aiter, anext:
        try:
            wrong(5)
        except TypeError as e:
            print(e)
print(drive(errors()))
# expect: async generator ignored GeneratorExit
# expect: cannot reuse already awaited __anext__()/asend()
# expect: 1
# expect: async generator raised StopIteration StopIteration()
# expect: 1
# expect: async generator raised StopAsyncIteration StopAsyncIteration()
# expect: anext(): asynchronous generator is already running
# expect: aclose(): asynchronous generator is already running
# expect: 'int' object is not an async iterable
# expect: 'int' object is not an async iterator
# expect: ([0], None)
g = numbers(3)
print(type(g).__name__, repr(g).split(" at ")[0], type(g.asend(1)).__name__, type(g.aclose()).__name__)  # expect: async_generator <async_generator object numbers async_generator_asend async_generator_athrow
try:
    g.asend(1).send(None)
except TypeError as e:
    print(e)  # expect: can't send non-None value to a just-started async generator
