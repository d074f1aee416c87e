import threading
import queue

q = queue.Queue()
q.put(1)

def worker():
    try:
        item = q.get_nowait()
    except queue.Empty:
        return
    print(item)

ts = [threading.Thread(target=worker) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
# expect outcome: 1
# expect findings: none
