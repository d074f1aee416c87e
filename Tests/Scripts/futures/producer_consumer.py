# Two kinds of workers in one pool, a queue between.
import queue
from concurrent.futures import ThreadPoolExecutor

q = queue.Queue(2)


def produce(n):
    for i in range(n):
        q.put(i)
    q.put(None)


def consume():
    return sum(iter(q.get, None))


with ThreadPoolExecutor(2) as pool:
    pool.submit(produce, 10)
    print(pool.submit(consume).result())  # expect: 45
