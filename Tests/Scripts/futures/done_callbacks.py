# Callbacks run in the thread that ends the call, or at once; their errors are logged.
import threading
from concurrent.futures import ThreadPoolExecutor


def bad(future):
    raise ValueError("in callback")


with ThreadPoolExecutor(1, thread_name_prefix="pool") as pool:
    go = threading.Event()
    f = pool.submit(go.wait)
    f.add_done_callback(lambda f: print(threading.current_thread().name, f.result()))
    f.add_done_callback(bad)
    f.add_done_callback(lambda f: print("third"))
    go.set()
# expect: pool_0 True
# expect: third
f.add_done_callback(lambda f: print(threading.current_thread().name))  # expect: MainThread
# expect stderr: ValueError: in callback
