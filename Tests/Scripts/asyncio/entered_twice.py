# A timeout and a task group are used once.
import asyncio


async def main():
    for block in asyncio.timeout(1), asyncio.TaskGroup():
        async with block:
            pass
        try:
            async with block:
                pass
        except RuntimeError as error:
            print(error)
    try:
        asyncio.timeout_at(1).reschedule(2)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: Timeout has already been entered
# expect: TaskGroup <TaskGroup entered> has already been entered
# expect: Timeout has not been entered
