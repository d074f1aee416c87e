import threading

condition = threading.Condition()
items = []

def consume():
    with condition:
        while not items:
            condition.wait()
        print("got", items.pop(0))

t = threading.Thread(target=consume)
t.start()
with condition:
    items.append("thing")
    condition.notify()
t.join()  # expect: got thing
