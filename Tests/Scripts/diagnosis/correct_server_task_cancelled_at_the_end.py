# A task that serves for ever is cancelled when the main task ends; another one is stopped by hand.
import asyncio


async def serve(box):
    while True:
        print(await box.get())
        box.task_done()


async def tick():
    try:
        while True:
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("stopped")


async def main():
    box = asyncio.Queue()
    server = asyncio.create_task(serve(box))
    ticker = asyncio.create_task(tick())
    await box.put(1)
    await box.join()
    ticker.cancel()
    await ticker


asyncio.run(main())
# expect outcome: 1\nstopped
# expect findings: none
