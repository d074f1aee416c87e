import threading

condition = threading.Condition()
ready = False

def wait():
    with condition:
        while not ready:
            condition.wait()

def make_ready():
    global ready
    with condition:
        ready = True
        condition.notify()

threads = [threading.Thread(target=f) for f in (wait, wait, make_ready)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcomes: done
# expect deadlock
