# A long computation in a task.
import asyncio
from simulate import cpu


async def compute():
    cpu(0.5)
    print("computed")


async def tick():
    await asyncio.sleep(0)
    print("tick")


async def main():
    await asyncio.gather(compute(), tick())


asyncio.run(main())
# expect outcome: computed\ntick
# expect findings: blocking-call-in-event-loop
