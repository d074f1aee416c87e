# PriorityQueue, LifoQueue, QueueEmpty, QueueFull.
import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind(3)
        for x in (2, 3, 1):
            queue.put_nowait(x)
        try:
            queue.put_nowait(0)
        except asyncio.QueueFull as e:
            print(repr(e), queue.full())
        print(kind.__name__, [await queue.get() for _ in range(3)])
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as e:
            print(repr(e))


asyncio.run(main())
# expect: QueueFull() True
# expect: Queue [2, 3, 1]
# expect: QueueEmpty()
# expect: QueueFull() True
# expect: LifoQueue [1, 3, 2]
# expect: QueueEmpty()
# expect: QueueFull() True
# expect: PriorityQueue [1, 2, 3]
# expect: QueueEmpty()
