# Two sleeps may end in any order, whatever their times.
import asyncio


async def job(name, delay):
    await asyncio.sleep(delay)
    print(name, end="")


async def main():
    await asyncio.gather(job("a", 0.1), job("b", 0.2))


asyncio.run(main())
print()
# expect outcomes: ab ba
