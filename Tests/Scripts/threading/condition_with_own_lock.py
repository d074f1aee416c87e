import threading

lock = threading.Lock()
c = threading.Condition(lock)
with c:
    print(lock.locked())  # expect: True
print(lock.locked(), c.acquire(), lock.locked(), c.release())  # expect: False True True None
