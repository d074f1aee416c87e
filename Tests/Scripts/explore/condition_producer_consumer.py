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
        print(items.pop())

threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcomes: x
