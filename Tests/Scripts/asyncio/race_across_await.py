# Between a read and a write with an await there are other tasks: all but one of the updates are lost.
import asyncio

counter = 0


async def unsafe():
    global counter
    value = counter
    await asyncio.sleep(0)
    counter = value + 1


async def safe(lock):
    global counter
    async with lock:
        value = counter
        await asyncio.sleep(0)
        counter = value + 1


async def main():
    global counter
    await asyncio.gather(*(unsafe() for _ in range(10)))
    print(counter)
    counter = 0
    lock = asyncio.Lock()
    await asyncio.gather(*(safe(lock) for _ in range(10)))
    print(counter)


asyncio.run(main())
# expect: 1
# expect: 10
