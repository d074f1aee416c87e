# A read and a write with a sleep between: an update may be lost.
import asyncio

counter = 0


async def add():
    global counter
    await asyncio.sleep(0.1)
    value = counter
    await asyncio.sleep(0.1)
    counter = value + 1


async def main():
    await asyncio.gather(add(), add())
    print(counter)


asyncio.run(main())
# expect outcomes: 1 2
