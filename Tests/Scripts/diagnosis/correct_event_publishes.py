import threading

data = None
ready = threading.Event()

def publish():
    global data
    data = 42
    ready.set()

def read():
    ready.wait()
    print(data)

threads = [threading.Thread(target=f) for f in (read, publish)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: 42
# expect findings: none
