import threading

cond = threading.Condition()
ready = False

def wait():
    if not ready:
        with cond:
            cond.wait()

def wake():
    global ready
    with cond:
        ready = True
        cond.notify()

threads = [threading.Thread(target=f) for f in (wait, wake)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect deadlock
# expect findings: if-instead-of-while lost-wakeup unguarded-access
