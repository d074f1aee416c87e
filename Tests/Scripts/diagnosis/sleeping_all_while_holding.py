# Each thread sleeps with the lock in its hands before it does anything: none of them sleeps at the same time.
import threading
import time

lock = threading.Lock()
n = 0

def slow():
    global n
    with lock:
        time.sleep(1)
        n += 1

a = threading.Thread(target=slow); b = threading.Thread(target=slow)
a.start(); b.start()
a.join(); b.join()
print(n)
# expect outcomes: 2
# expect findings: blocking-while-holding
