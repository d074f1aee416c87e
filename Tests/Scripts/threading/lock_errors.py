import threading

lock = threading.Lock()
try:
    lock.release()
except RuntimeError as e:
    print(e)  # expect: release unlocked lock
try:
    lock.acquire(False, 1)
except ValueError as e:
    print(e)  # expect: can't specify a timeout for a non-blocking call
try:
    lock.acquire(timeout=-5)
except ValueError as e:
    print(e)  # expect: timeout value must be positive
try:
    with lock:
        raise KeyError("inside")
except KeyError as e:
    print(e, lock.locked())  # expect: 'inside' False
