import queue
import threading

jobs = queue.Queue()

def work():
    for _ in range(2):
        jobs.get()
        jobs.task_done()

t = threading.Thread(target=work)
t.start()
jobs.put("a")
jobs.put("b")
jobs.join()
print("done")
# expect outcome: done
# expect findings: none
