# The time is over with some not done.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(2) as pool:
    fs = [pool.submit(time.sleep, 0.1), pool.submit(time.sleep, 3)]
    try:
        for f in as_completed(fs, timeout=1):
            print(f.result())  # expect: None
    except TimeoutError as e:
        print(e)  # expect: 1 (of 2) futures unfinished
