# Two coroutines at the same time, and the results of both.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n * n


async def main():
    print(await asyncio.gather(work(2), work(1)))


asyncio.run(main())
# expect: [4, 1]
