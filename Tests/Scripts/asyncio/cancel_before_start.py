# A task that is cancelled before its first turn never begins.
import asyncio


async def worker():
    print("never")


async def main():
    task = asyncio.create_task(worker())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())  # expect: cancelled
