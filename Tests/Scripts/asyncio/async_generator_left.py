# A generator that is left early is closed by the loop, at the latest at its end.
import asyncio


async def numbers():
    try:
        i = 0
        while True:
            yield i
            i += 1
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print("finally")


kept = []


async def main():
    async for n in numbers():
        if n == 2:
            break
    print("left")
    await asyncio.sleep(0.1)
    print("after a while")
    g = numbers()
    kept.append(g)
    print(await anext(g))
    print("main ends")


asyncio.run(main())
# expect: left
# expect: finally
# expect: after a while
# expect: 0
# expect: main ends
# expect: finally
