# The worker catches all that goes wrong, its cancellation as well, and begins its next round.
import asyncio


async def worker():
    for turn in range(3):
        try:
            await asyncio.sleep(0)
        except BaseException:
            print("error in turn", turn)


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect outcome: error in turn 0\nFalse
# expect findings: swallowed-cancellation
