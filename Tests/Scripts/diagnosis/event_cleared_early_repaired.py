import threading

event = threading.Event()

def wait():
    event.wait()
    event.clear()

def pulse():
    event.set()

threads = [threading.Thread(target=f) for f in (wait, pulse)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
