# One consumer, two producers with pauses: items in any order, each producer's own in order.
import asyncio


async def produce(queue, items):
    for item in items:
        await asyncio.sleep(0.1)
        queue.put_nowait(item)


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(produce(queue, "ab")), asyncio.create_task(produce(queue, "x"))]
    print("".join([await queue.get() for _ in range(3)]))
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect outcomes: abx axb xab
