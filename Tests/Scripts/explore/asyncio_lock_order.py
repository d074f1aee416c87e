# Two locks in opposite orders: deadlock.
import asyncio


async def both(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(both(a, b), both(b, a))
    print("done")


asyncio.run(main())
# expect deadlock
