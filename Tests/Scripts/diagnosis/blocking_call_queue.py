# A task waits in a thread's queue for what another task of the loop would put there.
import asyncio
import queue

box = queue.Queue()


async def consumer():
    print(box.get())


async def producer():
    box.put(1)


async def main():
    await asyncio.gather(consumer(), producer())


asyncio.run(main())
# expect deadlock
# expect findings: blocking-call-in-event-loop
