import threading

cond = threading.Condition()
ready = False

def wait():
    with cond:
        while not ready:
            cond.wait()

def make_ready():
    global ready
    with cond:
        ready = True
        cond.notify_all()

threads = [threading.Thread(target=f) for f in (wait, make_ready)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
