import threading

mutex = threading.Lock()
full = threading.Semaphore(0)
items = []

def produce():
    with mutex:
        items.append("x")
        full.release()

def consume():
    with mutex:
        full.acquire()
        items.pop()

threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect deadlock
# expect findings: semaphore-under-mutex
