# Set and cleared at once: who waits by then goes on, who comes later waits for ever.
import asyncio


async def waits(ready):
    await asyncio.sleep(0.1)
    await ready.wait()
    print("went on")


async def main():
    ready = asyncio.Event()
    task = asyncio.create_task(waits(ready))
    await asyncio.sleep(0.2)
    ready.set()
    ready.clear()
    await task


asyncio.run(main())
# expect outcome: went on
# expect deadlock
