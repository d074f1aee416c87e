# asyncio's own queue.
import asyncio


async def consumer(box):
    print(await box.get())


async def producer(box):
    await box.put(1)


async def main():
    box = asyncio.Queue()
    await asyncio.gather(consumer(box), producer(box))


asyncio.run(main())
# expect outcome: 1
# expect findings: none
