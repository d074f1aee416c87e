# run_in_executor and to_thread: blocking calls go on beside the loop.
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def blocking(x):
    time.sleep(1)
    return x * 2, threading.current_thread() is threading.main_thread()


def fails():
    raise ValueError("in thread")


async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.3)


async def main():
    loop = asyncio.get_running_loop()
    result, _ = await asyncio.gather(loop.run_in_executor(None, blocking, 21), ticker())
    print(result)
    print(await asyncio.to_thread(blocking, x=4))
    with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        print(await loop.run_in_executor(pool, lambda: threading.current_thread().name))
    try:
        await asyncio.to_thread(fails)
    except ValueError as e:
        print(e)


asyncio.run(main())
# expect: tick 0
# expect: tick 1
# expect: tick 2
# expect: (42, False)
# expect: (8, False)
# expect: pool_0
# expect: in thread
