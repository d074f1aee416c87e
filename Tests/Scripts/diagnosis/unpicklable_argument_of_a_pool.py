# A lock cannot be sent to the workers of a pool.
import threading
from concurrent.futures import ProcessPoolExecutor


def work(lock):
    with lock:
        return 1


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(work, threading.Lock()).result())
# expect exception: TypeError: cannot pickle '_thread.lock' object
# expect findings: unpicklable-argument
