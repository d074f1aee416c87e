import threading

lock = threading.Lock()

def work():
    lock.acquire()
    lock.release()
    lock.release()

threads = [threading.Thread(target=f) for f in (work,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect exception [end]: RuntimeError: release unlocked lock
# expect findings: release-unlocked
