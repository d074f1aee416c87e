import threading
import time

lock = threading.Lock()
count = 0

def work():
    global count
    with lock:
        count += 1
        time.sleep(1)

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcome: 2
# expect findings: blocking-while-holding
