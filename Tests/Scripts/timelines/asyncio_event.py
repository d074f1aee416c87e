# An event.
import asyncio


async def work(ready):
    await ready.wait()


async def main():
    ready = asyncio.Event()
    task = asyncio.create_task(work(ready))
    await asyncio.sleep(0)
    ready.set()
    await task


asyncio.run(main())
