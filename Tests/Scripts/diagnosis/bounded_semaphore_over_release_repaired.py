import threading

slots = threading.BoundedSemaphore(2)

def work():
    slots.acquire()
    slots.release()

threads = [threading.Thread(target=f) for f in (work,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect outcome: end
# expect findings: none
