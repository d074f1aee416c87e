import threading

last = 0
lock = threading.Lock()

def first():
    global last
    with lock:
        last = 1

def second():
    global last
    with lock:
        last = 2

threads = [threading.Thread(target=f) for f in (first, second)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
