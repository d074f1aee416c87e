# A semaphore with room for one.
import asyncio


async def work(room):
    async with room:
        await asyncio.sleep(1)


async def main():
    room = asyncio.Semaphore(1)
    await asyncio.gather(work(room), work(room))


asyncio.run(main())
