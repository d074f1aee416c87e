# The time begins with the call of map.
import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    results = pool.map(time.sleep, [0.1, 2], timeout=1)
    print(next(results))  # expect: None
    try:
        next(results)
    except TimeoutError as e:
        print(repr(e))  # expect: TimeoutError()
