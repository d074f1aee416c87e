# An event that is set early is not lost; a condition's notify is.
import asyncio


async def waits(event):
    await asyncio.sleep(0.1)
    await event.wait()
    print("w", end="")


async def sets(event):
    await asyncio.sleep(0.1)
    event.set()
    print("s", end="")


async def main():
    event = asyncio.Event()
    await asyncio.gather(waits(event), sets(event))


asyncio.run(main())
print()
# expect outcomes: sw
