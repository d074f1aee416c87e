# Two calls in a pool of two: either prints first.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    pool.submit(print, "a", end="")
    pool.submit(print, "b", end="")
print()
# expect outcomes: ab ba
