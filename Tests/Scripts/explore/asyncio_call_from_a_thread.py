# A thread hands a call to the loop: it comes before or after what the loop does by itself.
import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    thread = threading.Thread(target=loop.call_soon_threadsafe, args=(done.set,))
    thread.start()
    await asyncio.sleep(0)
    print(done.is_set())
    await done.wait()
    thread.join()


asyncio.run(main())
# expect outcomes: False True
