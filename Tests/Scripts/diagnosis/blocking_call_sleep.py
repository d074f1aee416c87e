# One task sleeps as a thread does: the other one's timer cannot fire meanwhile.
import asyncio
import time


async def slow():
    time.sleep(1)
    print("slow")


async def quick():
    await asyncio.sleep(0)
    print("quick")


async def main():
    await asyncio.gather(slow(), quick())


asyncio.run(main())
# expect outcome: slow\nquick
# expect findings: blocking-call-in-event-loop
