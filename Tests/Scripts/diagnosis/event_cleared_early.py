import threading

event = threading.Event()

def wait():
    event.wait()

def pulse():
    event.set()
    event.clear()

threads = [threading.Thread(target=f) for f in (wait, pulse)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect deadlock
# expect findings: event-cleared-early
