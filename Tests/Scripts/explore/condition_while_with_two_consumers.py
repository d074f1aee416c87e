import threading

condition = threading.Condition()
items = []

def produce():
    with condition:
        items.append("x")
        condition.notify()

def consume():
    with condition:
        while not items:
            condition.wait()
        items.pop()

threads = [threading.Thread(target=f) for f in (consume, consume, produce, produce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcomes: done
