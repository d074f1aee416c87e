import queue
import threading

jobs = queue.Queue()

def work():
    while True:
        if jobs.get() is None:
            break

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    jobs.put(None)
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
