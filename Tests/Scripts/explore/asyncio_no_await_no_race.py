# Between two awaits nobody else runs.
import asyncio

counter = 0


async def add():
    global counter
    await asyncio.sleep(0.1)
    value = counter
    counter = value + 1


async def main():
    await asyncio.gather(add(), add())
    print(counter)


asyncio.run(main())
# expect outcomes: 2
