# CancelledError arises at the await; finally runs, may await, and the task ends as cancelled.
import asyncio


async def worker():
    try:
        print("works")
        await asyncio.sleep(10)
        print("not reached")
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
        raise
    finally:
        await asyncio.sleep(0.1)
        print("cleaned up")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    print(task.cancel("enough"), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        print("main sees", type(e).__name__, e.args)
    print(task.cancelled(), task.done(), task.cancel())


asyncio.run(main())
# expect: works
# expect: True False 1
# expect: cancelled ('enough',)
# expect: cleaned up
# expect: main sees CancelledError ('enough',)
# expect: True True False
