# Results in the order in which they come.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(2) as pool:
    for future in as_completed([pool.submit(work, 2), pool.submit(work, 1)]):
        print(future.result())
# expect: 1
# expect: 2
