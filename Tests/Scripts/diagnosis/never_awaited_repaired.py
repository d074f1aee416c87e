import asyncio


async def save():
    print("saved")


async def main():
    await save()
    print("done")


asyncio.run(main())
# expect outcome: saved\ndone
# expect findings: none
