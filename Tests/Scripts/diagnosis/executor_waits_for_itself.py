# A call that waits for another one of its own pool, which has but one worker.
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def inner():
    return 2


def outer():
    return pool.submit(inner).result() + 1


print(pool.submit(outer).result())
# expect deadlock
# expect findings: executor-waits-for-itself
