import queue
import threading

jobs = queue.Queue()
results = []

def work():
    while True:
        n = jobs.get()
        if n is None:
            return
        results.append(n * n)

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for n in range(2):
    jobs.put(n)
for t in threads:
    jobs.put(None)
for t in threads:
    t.join()
print(sorted(results))
# expect outcome: [0, 1]
# expect findings: none
