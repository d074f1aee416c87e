# A task that is cancelled, and its cleanup.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleanup")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
# expect: cleanup
# expect: cancelled
