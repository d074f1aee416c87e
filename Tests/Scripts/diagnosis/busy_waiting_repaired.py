import threading

ready = threading.Event()

def wait():
    ready.wait()
    print("go")

def start():
    ready.set()

threads = [threading.Thread(target=f) for f in (wait, start)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: go
# expect findings: none
