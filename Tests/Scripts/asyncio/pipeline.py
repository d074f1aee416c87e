# Three stages, two queues, a semaphore: a typical program.
import asyncio


async def produce(out):
    for i in range(5):
        await asyncio.sleep(0.01)
        await out.put(i)
    await out.put(None)


async def square(source, out, limit):
    while (item := await source.get()) is not None:
        async with limit:
            await asyncio.sleep(0.02)
            await out.put(item * item)
    await out.put(None)


async def collect(source):
    total = 0
    while (item := await source.get()) is not None:
        print("collected", item)
        total += item
    return total


async def main():
    a, b = asyncio.Queue(1), asyncio.Queue()
    limit = asyncio.Semaphore(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(produce(a))
        group.create_task(square(a, b, limit))
        result = group.create_task(collect(b))
    print(result.result())


asyncio.run(main())
# expect: collected 0
# expect: collected 1
# expect: collected 4
# expect: collected 9
# expect: collected 16
# expect: 30
