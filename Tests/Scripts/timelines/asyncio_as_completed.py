# Results of tasks in the order in which they come.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    for future in asyncio.as_completed([work(2), work(1)]):
        print(await future)


asyncio.run(main())
# expect: 1
# expect: 2
