import threading

ready = False

def wait():
    while not ready:
        pass
    print("go")

def start():
    global ready
    ready = True

threads = [threading.Thread(target=f) for f in (wait, start)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: go
# expect findings: busy-waiting
