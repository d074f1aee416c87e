# A shielded task survives its awaiter's cancellation.
import asyncio


async def important():
    await asyncio.sleep(1)
    print("important is done")
    return 42


async def awaits(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("awaiter cancelled")
        raise


async def main():
    task = asyncio.create_task(important())
    awaiter = asyncio.create_task(awaits(task))
    await asyncio.sleep(0.1)
    awaiter.cancel()
    await asyncio.wait([awaiter])
    print(task.done(), await task)


asyncio.run(main())
# expect: awaiter cancelled
# expect: important is done
# expect: False 42
