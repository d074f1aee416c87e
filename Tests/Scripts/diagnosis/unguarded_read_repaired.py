import threading

state = "old"
lock = threading.Lock()

def change():
    global state
    with lock:
        state = "new"

def look():
    with lock:
        print(state)

threads = [threading.Thread(target=f) for f in (change, look)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: new
# expect outcome: old
# expect findings: none
