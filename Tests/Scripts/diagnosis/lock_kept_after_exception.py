import threading

lock = threading.Lock()

def careless():
    lock.acquire()
    try:
        int("x")
        lock.release()
    except ValueError:
        pass

def other():
    with lock:
        print("other")

threads = [threading.Thread(target=f) for f in (careless, other)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: other
# expect deadlock
# expect findings: lock-kept-after-exception
