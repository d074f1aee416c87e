import queue
import threading

jobs = queue.Queue()
done = []

def work():
    while True:
        done.append(jobs.get())
        jobs.task_done()

threading.Thread(target=work, daemon=True).start()
jobs.put(1)
jobs.put(2)
jobs.join()
print(done)
# expect outcome: [1, 2]
# expect findings: none
