import threading

lock = threading.Lock()
event = threading.Event()

def wait():
    with lock:
        event.wait()

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
# expect deadlock
# expect findings: blocking-while-holding
