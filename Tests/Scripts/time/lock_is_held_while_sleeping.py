import threading
import time

lock = threading.Lock()
log = []

def first():
    with lock:
        time.sleep(0.2)
        log.append("first")

def second():
    time.sleep(0.1)
    with lock:
        log.append("second")

ts = [threading.Thread(target=first), threading.Thread(target=second)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(log)  # expect: ['first', 'second']
