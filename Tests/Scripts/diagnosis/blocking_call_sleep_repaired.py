# The sleep is in a thread of its own.
import asyncio
import time


async def slow():
    await asyncio.to_thread(time.sleep, 1)
    print("slow")


async def quick():
    await asyncio.sleep(0)
    print("quick")


async def main():
    await asyncio.gather(slow(), quick())


asyncio.run(main())
# expect outcome: quick\nslow
# expect findings: none
