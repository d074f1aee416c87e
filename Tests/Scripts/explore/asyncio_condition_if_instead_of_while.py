# Two wait with `if`, both are woken, there is one item.
import asyncio

items = []


async def consume(filled):
    await asyncio.sleep(0.1)
    async with filled:
        if not items:
            await filled.wait()
        return items.pop() if items else "nothing"


async def produce(filled):
    await asyncio.sleep(0.1)
    async with filled:
        items.append("item")
        filled.notify_all()


async def main():
    filled = asyncio.Condition()
    consumers = [asyncio.create_task(consume(filled)) for _ in range(2)]
    await produce(filled)
    done, pending = await asyncio.wait(consumers, timeout=1)
    print(*sorted(task.result() for task in done), len(pending))
    for task in pending:
        task.cancel()


asyncio.run(main())
# expect outcome: item nothing 0
# expect outcome: item 1
# expect outcome: 2
