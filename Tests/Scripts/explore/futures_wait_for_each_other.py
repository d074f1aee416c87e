# Two calls, each of which waits for the other one's result.
from concurrent.futures import Future, ThreadPoolExecutor

first, second = Future(), Future()


def relay(source, target):
    target.set_result(source.result())


with ThreadPoolExecutor(2) as pool:
    pool.submit(relay, first, second)
    pool.submit(relay, second, first)
# expect deadlock
