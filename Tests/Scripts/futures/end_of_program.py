# The program ends when all that was submitted is done.
import time
from concurrent.futures import ThreadPoolExecutor


def late(x):
    time.sleep(0.3)
    print("late", x)


pool = ThreadPoolExecutor(1)
pool.submit(late, 1)
pool.submit(late, 2)
print("main ends")  # expect: main ends
# expect: late 1
# expect: late 2
