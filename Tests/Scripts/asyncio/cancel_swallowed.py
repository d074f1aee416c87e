# A task may refuse to be cancelled: it then goes on, and cancelling() still counts the request.
import asyncio


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("no", asyncio.current_task().cancelling())
    print("uncancel", asyncio.current_task().uncancel(), asyncio.current_task().uncancel())
    return "done anyway"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.sleep(0.5)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())
# expect: no 1
# expect: no 2
# expect: uncancel 1 0
# expect: done anyway False
