import threading

lock = threading.Lock()
event = threading.Event()

def wait():
    event.wait()
    with lock:
        pass

def announce():
    with lock:
        event.set()

threads = [threading.Thread(target=f) for f in (wait, announce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
