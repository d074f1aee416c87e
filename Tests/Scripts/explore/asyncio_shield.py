# The time limit may be over first; what is shielded is done in any case.
import asyncio


async def save():
    await asyncio.sleep(0.1)
    print("saved")


async def main():
    task = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.2)
    except TimeoutError:
        print("timeout")
        await task


asyncio.run(main())
# expect outcome: saved
# expect outcome: timeout\nsaved
# expect outcome: saved\ntimeout
