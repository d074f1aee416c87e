# A condition.
import asyncio


async def work(changed):
    async with changed:
        await changed.wait()


async def main():
    changed = asyncio.Condition()
    task = asyncio.create_task(work(changed))
    await asyncio.sleep(0)
    async with changed:
        changed.notify()
    await task


asyncio.run(main())
