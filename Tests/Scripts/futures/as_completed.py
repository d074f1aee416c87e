# What is done first comes first.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def job(delay):
    time.sleep(delay)
    return delay


with ThreadPoolExecutor(3) as pool:
    names = {pool.submit(job, d): n for d, n in ((0.9, "slow"), (0.1, "fast"), (0.5, "middle"))}
    for f in as_completed(names):
        print(names[f], f.result())
    f = pool.submit(job, 0)
    f.result()
    print([g.result() for g in as_completed([f, f])])
# expect: fast 0.1
# expect: middle 0.5
# expect: slow 0.9
# expect: [0]
