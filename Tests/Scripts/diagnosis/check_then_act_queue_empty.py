import threading
import queue

q = queue.Queue()
q.put(1)

def worker():
    if not q.empty():
        item = q.get()
        print(item)

ts = [threading.Thread(target=worker) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
# expect outcome: 1
# expect deadlock [1]
# expect findings: check-then-act
