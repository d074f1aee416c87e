# Names of the pool's threads; one that is idle is used again.
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def name(delay=0):
    time.sleep(delay)
    return threading.current_thread().name


with ThreadPoolExecutor(4, thread_name_prefix="worker") as pool:
    print(pool.submit(name).result())  # expect: worker_0
    time.sleep(0.1)
    print(pool.submit(name).result())  # expect: worker_0
    time.sleep(0.1)
    print(sorted(f.result() for f in [pool.submit(name, 0.1) for _ in range(3)]))  # expect: ['worker_0', 'worker_1', 'worker_2']
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())  # expect: ThreadPoolExecutor-0_0
