# cancel wins or loses against the worker.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    f = pool.submit(pow, 2, 3)
    print("cancelled" if f.cancel() else f.result())
# expect outcomes: 8 cancelled
