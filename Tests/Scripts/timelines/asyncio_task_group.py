# A group: one task fails, the other one is cancelled.
import asyncio


async def fail():
    raise ValueError("bad")


async def work():
    await asyncio.sleep(10)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            group.create_task(fail())
    except* ValueError as group:
        print(group.exceptions)


asyncio.run(main())
# expect: (ValueError('bad'),)
