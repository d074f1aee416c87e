# Each thread sleeps before it takes the lock.
import threading
import time

lock = threading.Lock()
n = 0

def slow():
    global n
    time.sleep(1)
    with lock:
        n += 1

a = threading.Thread(target=slow); b = threading.Thread(target=slow)
a.start(); b.start()
a.join(); b.join()
print(n)
# expect outcomes: 2
# expect findings: none
