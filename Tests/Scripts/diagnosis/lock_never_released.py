import threading

lock = threading.Lock()
stop = True

def leaves():
    lock.acquire()
    if stop:
        return
    lock.release()

def other():
    with lock:
        pass

threads = [threading.Thread(target=f) for f in (leaves, other)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect deadlock
# expect findings: lock-never-released
