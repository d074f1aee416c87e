import threading

lock = threading.Lock()

def outer():
    with lock:
        inner()

def inner():
    with lock:
        print("inside")

threads = [threading.Thread(target=f) for f in (outer,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect deadlock
# expect findings: self-deadlock
