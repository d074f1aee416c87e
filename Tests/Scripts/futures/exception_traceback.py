# The program's frames: those of the caller and of the call.
from concurrent.futures import ThreadPoolExecutor


def inner():
    raise ValueError("in the pool")


def outer():
    inner()


with ThreadPoolExecutor(1) as pool:
    pool.submit(outer).result()

# expect traceback:
#   Traceback (most recent call last):
#     File "exception_traceback.py", line 14, in <module>
#       pool.submit(outer).result()
#     File "exception_traceback.py", line 10, in outer
#       inner()
#     File "exception_traceback.py", line 6, in inner
#       raise ValueError("in the pool")
#   ValueError: in the pool
