import threading

instance = None
made = []
lock = threading.Lock()

def get():
    global instance
    if instance is None:
        with lock:
            if instance is None:
                made.append("one")
                instance = object()

threads = [threading.Thread(target=f) for f in (get, get)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(made))
# expect outcome: 1
# expect findings: none
