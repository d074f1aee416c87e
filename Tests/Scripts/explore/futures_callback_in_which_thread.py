# A callback is called by the worker, or at once if the call is done by then.
import threading
from concurrent.futures import ThreadPoolExecutor


def tell(future):
    print("main" if threading.current_thread() is threading.main_thread() else "worker")


with ThreadPoolExecutor(1) as pool:
    pool.submit(pow, 2, 3).add_done_callback(tell)
# expect outcomes: main worker
