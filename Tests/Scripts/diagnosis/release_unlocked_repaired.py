import threading

lock = threading.Lock()

def work():
    lock.acquire()
    lock.release()

threads = [threading.Thread(target=f) for f in (work,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect outcome: end
# expect findings: none
