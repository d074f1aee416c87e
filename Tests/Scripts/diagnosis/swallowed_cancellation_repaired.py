# Exception does not catch a cancellation.
import asyncio


async def worker():
    for turn in range(3):
        try:
            await asyncio.sleep(0)
        except Exception:
            print("error in turn", turn)


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect outcome: True
# expect findings: none
