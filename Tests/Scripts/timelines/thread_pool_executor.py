# A pool of threads with one worker.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    first = pool.submit(pow, 2, 3)
    second = pool.submit(pow, 3, 2)
    print(first.result(), second.result())
# expect: 8 9
