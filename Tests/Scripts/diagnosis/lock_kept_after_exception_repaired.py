import threading

lock = threading.Lock()

def careless():
    try:
        with lock:
            int("x")
    except ValueError:
        pass

def other():
    with lock:
        print("other")

threads = [threading.Thread(target=f) for f in (careless, other)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: other
# expect findings: none
