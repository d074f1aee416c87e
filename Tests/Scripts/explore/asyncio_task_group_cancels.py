# One task fails; the other one may have printed by then.
import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError


async def work():
    await asyncio.sleep(0.1)
    print("work")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(work())
    except* ValueError:
        print("failed")


asyncio.run(main())
# expect outcome: work\nfailed
# expect outcome: failed
