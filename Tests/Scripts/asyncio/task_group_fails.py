# One failure cancels the others; all errors come as one group.
import asyncio


async def fails(delay, error):
    await asyncio.sleep(delay)
    raise error


async def fails_when_cancelled():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("two")


async def waits(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(waits("w"))
            group.create_task(fails(0.1, ValueError("one")))
            group.create_task(fails_when_cancelled())
            await asyncio.sleep(5)
            print("not reached")
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* KeyError as eg:
        print("keys", eg.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(waits("v"))
            await asyncio.sleep(0)
            raise OSError("body")
    except ExceptionGroup as eg:
        print(eg.message, eg.exceptions)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: w cancelled
# expect: values (ValueError('one'),)
# expect: keys (KeyError('two'),)
# expect: v cancelled
# expect: unhandled errors in a TaskGroup (OSError('body'),)
# expect: 0
