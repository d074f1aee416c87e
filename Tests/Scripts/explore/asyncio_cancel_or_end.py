# A task that is cancelled by a timer may have ended before.
import asyncio


async def job():
    await asyncio.sleep(1)
    return "ended"


async def main():
    task = asyncio.create_task(job())
    asyncio.get_running_loop().call_later(2, task.cancel)
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
# expect outcomes: ended cancelled
