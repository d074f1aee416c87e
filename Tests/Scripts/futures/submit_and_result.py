# submit gives a future; result waits for it.
import time
from concurrent.futures import ThreadPoolExecutor


def square(x):
    time.sleep(0.1)
    return x * x


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(square, i) for i in range(5)]
    print([f.result() for f in futures])  # expect: [0, 1, 4, 9, 16]
    print(pool.submit(pow, 2, exp=10).result())  # expect: 1024
