# A condition: one waits, the other one notifies.
import threading

items = []
filled = threading.Condition()


def consume():
    with filled:
        while not items:
            filled.wait()
        items.pop()


thread = threading.Thread(target=consume)
thread.start()
with filled:
    items.append(1)
    filled.notify()
thread.join()
