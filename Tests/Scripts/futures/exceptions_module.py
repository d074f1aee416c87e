# Names of the exceptions.
import concurrent.futures
from concurrent.futures import BrokenExecutor, CancelledError, InvalidStateError, TimeoutError

for e in (CancelledError, TimeoutError, InvalidStateError, BrokenExecutor):
    print(e.__module__, e.__qualname__, e.__mro__[1].__name__)
# expect: concurrent.futures._base CancelledError Error
# expect: builtins TimeoutError OSError
# expect: concurrent.futures._base InvalidStateError Error
# expect: concurrent.futures._base BrokenExecutor RuntimeError
print(TimeoutError is concurrent.futures._base.TimeoutError, concurrent.futures.ALL_COMPLETED)  # expect: True ALL_COMPLETED
