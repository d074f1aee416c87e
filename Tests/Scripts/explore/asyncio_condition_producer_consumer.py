# A wait in a loop: the item is never missed, whoever comes first.
import asyncio

items = []


async def consume(filled):
    await asyncio.sleep(0.1)
    async with filled:
        while not items:
            await filled.wait()
        print(items.pop())


async def produce(filled):
    await asyncio.sleep(0.1)
    async with filled:
        items.append(1)
        filled.notify()


async def main():
    filled = asyncio.Condition()
    await asyncio.gather(consume(filled), produce(filled))


asyncio.run(main())
# expect outcomes: 1
