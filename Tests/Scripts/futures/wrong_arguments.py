# What the constructor refuses.
from concurrent.futures import Executor, ThreadPoolExecutor

for arguments in ({"max_workers": 0}, {"max_workers": -1}, {"initializer": 3}):
    try:
        ThreadPoolExecutor(**arguments)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError max_workers must be greater than 0
# expect: ValueError max_workers must be greater than 0
# expect: TypeError initializer must be a callable
try:
    Executor().submit(print)
except NotImplementedError as e:
    print(repr(e))  # expect: NotImplementedError()
