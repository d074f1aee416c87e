# Nobody keeps the task: the program ends before it is done.
import asyncio


async def save():
    await asyncio.sleep(1)
    print("saved")


async def main():
    asyncio.create_task(save())
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
# expect outcome: end
# expect findings: fire-and-forget
