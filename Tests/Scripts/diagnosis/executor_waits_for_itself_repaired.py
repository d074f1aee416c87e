# The result of the first call is what the second one is given.
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def inner():
    return 2


def outer(x):
    return x + 1


print(pool.submit(outer, pool.submit(inner).result()).result())
# expect outcome: 3
# expect findings: none
