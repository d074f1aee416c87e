import threading

lock = threading.Lock()

def work():
    with lock:
        raise ValueError("no release")

def other():
    with lock:
        pass

threads = [threading.Thread(target=f) for f in (work, other)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect exception [end]: ValueError: no release
# expect findings: none
