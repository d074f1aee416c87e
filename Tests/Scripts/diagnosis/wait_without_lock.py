import threading

cond = threading.Condition()

def wait():
    cond.wait()

def wake():
    with cond:
        cond.notify()

threads = [threading.Thread(target=f) for f in (wait, wake)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect exception [end]: RuntimeError: cannot wait on un-acquired lock
# expect findings: wait-without-lock
