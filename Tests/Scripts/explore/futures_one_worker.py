# One thread: in the order of submitting.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    pool.submit(print, "a", end="")
    pool.submit(print, "b", end="")
print()
# expect outcomes: ab
