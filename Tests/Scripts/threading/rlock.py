import threading

lock = threading.RLock()
with lock:
    with lock:
        print(lock.acquire())  # expect: True
        lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)  # expect: cannot release un-acquired lock

def other():
    print(lock.acquire(blocking=False), lock.acquire(timeout=0.01))

lock.acquire()
t = threading.Thread(target=other)
t.start()
t.join()  # expect: False False
lock.release()
