# Without timers there is one order only: ready callbacks run first in, first out.
import asyncio


async def job(name):
    for _ in range(2):
        print(name, end="")
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(job("a"), job("b"))


asyncio.run(main())
print()
# expect outcomes: abab
