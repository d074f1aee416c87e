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

class Count:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n: raise StopAsyncIteration
        self.i += 1
        return await Pause(self.i)

async def double(n): return 2 * await Pause(n)

async def loops():
    async for i in Count(2):
        print("for", i)
    else:
        print("else")
    async for i in Count(5):
        if i == "b": continue
        if i == "c": break
        print("until", i)
    else:
        print("not printed")
print(drive(loops(), 1, 2, "a", "b", "c"))
# expect: for 1
# expect: for 2
# expect: else
# expect: until a
# expect: ([1, 2, 1, 2, 3], None)

async def comprehensions():
    a = [i async for i in Count(3) if i]
    b = {i: 1 async for i in Count(2)}
    c = sorted([await double(n) for n in (1, 2)])
    d = [[x async for x in Count(2)] for y in range(2)]
    g = (x async for x in Count(2))
    print(type(g).__name__)
    return a, b, c, d, [x async for x in g], [x for x in [await double(1)]]
print(drive(comprehensions(), *range(1, 20)))
# expect: async_generator
# expect: ([1, 2, 3, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], ([1, 2, 3], {4: 1, 5: 1}, [12, 14], [[8, 9], [10, 11]], [12, 13], [28]))
