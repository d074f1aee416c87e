# Each thread begins with the initializer; one that fails breaks the pool.
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

logging.getLogger("concurrent.futures").disabled = True
local = threading.local()


def init(x):
    local.x = x


with ThreadPoolExecutor(2, initializer=init, initargs=(7,)) as pool:
    print([f.result() for f in [pool.submit(lambda: local.x) for _ in range(3)]])  # expect: [7, 7, 7]


def fails():
    raise ValueError


with ThreadPoolExecutor(2, initializer=fails) as pool:
    f = pool.submit(print)
    try:
        f.result()
    except BrokenThreadPool as e:
        print(e)  # expect: A thread initializer failed, the thread pool is not usable anymore
    try:
        pool.submit(print)
    except RuntimeError as e:
        print(type(e).__name__)  # expect: BrokenThreadPool
