# A bounded queue, sentinel at the end.
import asyncio


async def producer(queue):
    for i in range(4):
        await queue.put(i)
        print("put", i, queue.qsize())
    await queue.put(None)


async def consumer(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        print("got", item)
        await asyncio.sleep(0.1)


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))
    print(queue.empty(), queue.full(), queue)


asyncio.run(main())
# expect: put 0 1
# expect: put 1 2
# expect: got 0
# expect: put 2 2
# expect: got 1
# expect: put 3 2
# expect: got 2
# expect: got 3
# expect: True False <Queue maxsize=2 tasks=5>
