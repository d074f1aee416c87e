# An item is not lost with a getter that is cancelled.
import asyncio


async def get(name, queue):
    print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(get("a", queue))
    b = asyncio.create_task(get("b", queue))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    a.cancel()
    await asyncio.wait([a, b], timeout=1)
    print(a.cancelled(), b.done())


asyncio.run(main())
# expect: b item
# expect: True True
