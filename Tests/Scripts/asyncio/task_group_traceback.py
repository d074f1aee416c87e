# The traceback of a group, as CPython prints it.
import asyncio


async def bad():
    raise ValueError("boom")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(bad())


asyncio.run(main())
# expect stderr:   | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
# expect stderr:   +-+---------------- 1 ----------------
# expect stderr:     | ValueError: boom
# expect stderr:     +------------------------------------
# expect exit: 1
