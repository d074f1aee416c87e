# A thread sets a future of the loop.
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def other():
        time.sleep(0.5)
        loop.call_soon_threadsafe(future.set_result, "from thread")

    thread = threading.Thread(target=other)
    thread.start()
    print(await future)
    thread.join()


asyncio.run(main())  # expect: from thread
