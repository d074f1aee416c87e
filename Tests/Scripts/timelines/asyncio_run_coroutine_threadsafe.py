# A thread gives a coroutine to the loop of another one.
import asyncio
import threading


async def work():
    return 42


async def main():
    loop = asyncio.get_running_loop()

    def call():
        print(asyncio.run_coroutine_threadsafe(work(), loop).result())
        loop.call_soon_threadsafe(done.set)

    done = asyncio.Event()
    threading.Thread(target=call).start()
    await done.wait()


asyncio.run(main())
# expect: 42
