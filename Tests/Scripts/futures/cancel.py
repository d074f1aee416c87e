# What has not begun can be cancelled.
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

begun, go = threading.Event(), threading.Event()


def first():
    begun.set()
    go.wait()


with ThreadPoolExecutor(1) as pool:
    running = pool.submit(first)
    waiting = pool.submit(print, "never")
    begun.wait()
    print(running.cancel(), running.running(), waiting.cancel(), waiting.cancelled(), waiting.running())  # expect: False True True True False
    go.set()
    try:
        waiting.result()
    except CancelledError as e:
        print(type(e))  # expect: <class 'concurrent.futures._base.CancelledError'>
    print(running.result(), running.cancel())  # expect: None False
