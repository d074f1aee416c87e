# The same with a lock.
import asyncio

counter = 0


async def add(lock):
    global counter
    async with lock:
        value = counter
        await asyncio.sleep(0.1)
        counter = value + 1


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(add(lock), add(lock))
    print(counter)


asyncio.run(main())
# expect outcomes: 2
