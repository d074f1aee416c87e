import threading

cond = threading.Condition()

def wake():
    cond.notify()

threads = [threading.Thread(target=f) for f in (wake,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect exception [end]: RuntimeError: cannot notify on un-acquired lock
# expect findings: notify-without-lock
