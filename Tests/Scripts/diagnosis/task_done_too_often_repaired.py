import queue
import threading

jobs = queue.Queue()
jobs.put("a")

def work():
    jobs.get()
    jobs.task_done()

threads = [threading.Thread(target=f) for f in (work,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect outcome: end
# expect findings: none
