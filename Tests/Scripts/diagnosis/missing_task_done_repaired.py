import queue
import threading

jobs = queue.Queue()

def work():
    jobs.get()
    jobs.task_done()

t = threading.Thread(target=work)
t.start()
jobs.put("a")
jobs.join()
print("done")
# expect outcome: done
# expect findings: none
