import threading

slots = threading.Semaphore(1)

def work():
    slots.acquire()
    slots.release()
    slots.release()

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: semaphore-over-release
