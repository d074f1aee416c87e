# map gives results in the order of the arguments.
import time
from concurrent.futures import ThreadPoolExecutor


def job(delay, name):
    time.sleep(delay)
    print("done", name)
    return name


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(job, (0.3, 0.1, 0.2), "abc")))
    print(list(pool.map(str, [])))
    for x in pool.map(lambda x: x + 1, range(3), chunksize=2):
        print(x)
# expect: done b
# expect: done c
# expect: done a
# expect: ['a', 'b', 'c']
# expect: []
# expect: 1
# expect: 2
# expect: 3
