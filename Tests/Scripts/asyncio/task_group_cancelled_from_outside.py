# Whoever cancels the task around a group cancels the group's tasks.
import asyncio


async def waits(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "ends")


async def groups():
    async with asyncio.TaskGroup() as group:
        group.create_task(waits("a"))


async def main():
    task = asyncio.create_task(groups())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())


asyncio.run(main())
# expect: a ends
# expect: cancelled True
