# A queue with room for one.
import asyncio


async def consume(box):
    for _ in range(2):
        print(await box.get())
        box.task_done()


async def main():
    box = asyncio.Queue(1)
    task = asyncio.create_task(consume(box))
    await box.put(1)
    await box.put(2)
    await box.join()
    await task


asyncio.run(main())
# expect: 1
# expect: 2
