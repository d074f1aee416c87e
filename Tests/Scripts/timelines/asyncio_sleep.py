# Two tasks that sleep side by side.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    print(seconds)


async def main():
    await asyncio.gather(work(2), work(1))


asyncio.run(main())
# expect: 1
# expect: 2
