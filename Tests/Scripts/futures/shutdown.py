# After shutdown nothing is taken; what was taken is done.
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
fs = [pool.submit(time.sleep, 0.2) for _ in range(3)]
pool.shutdown(wait=False)
print([f.done() for f in fs])  # expect: [False, False, False]
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)  # expect: cannot schedule new futures after shutdown
pool.shutdown()
print([f.done() for f in fs])  # expect: [True, True, True]
