import threading

condition = threading.Condition()
ready = False

def wait():
    with condition:
        while not ready:
            condition.wait()
        print("ready")

def make_ready():
    global ready
    with condition:
        ready = True

threads = [threading.Thread(target=wait), threading.Thread(target=make_ready)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcomes: ready
# expect deadlock
