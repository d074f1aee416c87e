# A coroutine function is called like a function: nothing of it runs.
import asyncio


async def save():
    print("saved")


async def main():
    save()
    print("done")


asyncio.run(main())
# expect outcome: done
# expect findings: never-awaited
