# cancel_futures: what has not begun is cancelled.
import threading
from concurrent.futures import ThreadPoolExecutor

begun, go = threading.Event(), threading.Event()


def first():
    begun.set()
    go.wait()
    return "first"


pool = ThreadPoolExecutor(1)
fs = [pool.submit(first), pool.submit(print, "never"), pool.submit(print, "never")]
begun.wait()
threading.Timer(0.1, go.set).start()
pool.shutdown(cancel_futures=True)
print([f.cancelled() for f in fs], fs[0].result())  # expect: [False, True, True] first
