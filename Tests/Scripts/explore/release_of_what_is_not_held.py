import threading

lock = threading.Lock()

def work():
    if lock.acquire(blocking=False):
        pass
    lock.release()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcomes: done
# expect exception [done]: RuntimeError: release unlocked lock
