import threading

cond = threading.Condition()

def wake():
    with cond:
        cond.notify()

threads = [threading.Thread(target=f) for f in (wake,)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect outcome: end
# expect findings: none
