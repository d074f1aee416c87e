# The computation gives others a turn between its parts.
import asyncio
from simulate import cpu


async def compute():
    for _ in range(2):
        cpu(0.01)
        await asyncio.sleep(0)
    print("computed")


async def tick():
    await asyncio.sleep(0)
    print("tick")


async def main():
    await asyncio.gather(compute(), tick())


asyncio.run(main())
# expect outcome: tick\ncomputed
# expect findings: none
