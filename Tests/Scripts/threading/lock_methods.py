import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0.01))  # expect: False True True False False False
print(lock.release(), lock.locked())  # expect: None False
with lock as got:
    print(got, lock.locked())  # expect: True True
print(lock.locked())  # expect: False
