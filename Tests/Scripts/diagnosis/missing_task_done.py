import queue
import threading

jobs = queue.Queue()

def work():
    jobs.get()

t = threading.Thread(target=work)
t.start()
jobs.put("a")
jobs.join()
print("done")
# expect deadlock
# expect findings: missing-task-done
