# Who comes first to the queue gets the first item.
import asyncio


async def consume(name, box):
    await asyncio.sleep(0.1)
    return name + await box.get()


async def main():
    box = asyncio.Queue()
    consumers = [asyncio.create_task(consume(name, box)) for name in "ab"]
    for item in "12":
        await box.put(item)
    print(*await asyncio.gather(*consumers))


asyncio.run(main())
# expect outcome: a1 b2
# expect outcome: a2 b1
