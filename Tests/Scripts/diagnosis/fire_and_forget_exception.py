# The task fails, and nobody looks at it.
import asyncio


async def save():
    raise OSError("disk full")


async def main():
    task = asyncio.create_task(save())
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
# expect outcome: end
# expect findings: fire-and-forget
