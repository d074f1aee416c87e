import threading
import time

lock = threading.Lock()
lock.acquire()
start = time.perf_counter()
print(lock.acquire(timeout=0.2), round(time.perf_counter() - start, 1))  # expect: False 0.2
