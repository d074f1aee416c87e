# A call that waits for another one of its own pool, which has but one thread.
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def outer():
    return pool.submit(pow, 2, 3).result()


print(pool.submit(outer).result())
# expect deadlock
