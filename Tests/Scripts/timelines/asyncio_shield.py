# What is shielded goes on when the task that awaits it is cancelled.
import asyncio


async def save():
    await asyncio.sleep(1)
    print("saved")


async def work(inner):
    await asyncio.shield(inner)


async def main():
    inner = asyncio.create_task(save())
    task = asyncio.create_task(work(inner))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([inner, task])


asyncio.run(main())
# expect: saved
