# async for over an async generator, asend, athrow, aclose, comprehensions.
import asyncio


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            got = yield i
            if got:
                print("sent", got)
    finally:
        print("closed")


async def main():
    async for t in ticks(2):
        print(t)
    print([t async for t in ticks(3) if t != 1])
    g = ticks(5)
    print(await anext(g), await g.asend("hello"))
    await g.aclose()
    print(await anext(g, "over"))
    print({t: t * t async for t in ticks(2)}, sum([t async for t in ticks(3)]))


asyncio.run(main())
# expect: 0
# expect: 1
# expect: closed
# expect: closed
# expect: [0, 2]
# expect: sent hello
# expect: 0 1
# expect: closed
# expect: over
# expect: closed
# expect: closed
# expect: {0: 0, 1: 1} 3
