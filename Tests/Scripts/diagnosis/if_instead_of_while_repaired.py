import threading

cond = threading.Condition()
items = []

def produce():
    with cond:
        items.append("x")
        cond.notify()

def consume():
    with cond:
        while not items:
            cond.wait()
        items.pop()

threads = [threading.Thread(target=f) for f in (consume, consume, produce, produce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
