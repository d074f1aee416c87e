import queue
import threading

jobs = queue.Queue()
jobs.put("a")

def work():
    jobs.get()
    jobs.task_done()
    jobs.task_done()

threads = [threading.Thread(target=f) for f in (work,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect exception [end]: ValueError: task_done() called too many times
# expect findings: task-done-too-often
