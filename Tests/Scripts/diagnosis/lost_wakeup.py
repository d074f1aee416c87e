import threading

cond = threading.Condition()

def wait():
    with cond:
        cond.wait()

def wake():
    with cond:
        cond.notify()

threads = [threading.Thread(target=f) for f in (wait, wake)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect deadlock
# expect findings: lost-wakeup
