import threading
import time

lock = threading.Lock()
data = []

def slow():
    with lock:
        data.append(1)
    time.sleep(1)

def fast():
    with lock:
        data.append(2)

a = threading.Thread(target=slow); b = threading.Thread(target=fast)
a.start(); b.start(); a.join(); b.join()
print(len(data))
# expect outcome: 2
# expect findings: none
