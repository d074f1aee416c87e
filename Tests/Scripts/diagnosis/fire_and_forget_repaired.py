import asyncio


async def save():
    await asyncio.sleep(1)
    print("saved")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(save())
    print("end")


asyncio.run(main())
# expect outcome: saved\nend
# expect findings: none
