import threading

condition = threading.Condition()

def wait():
    with condition:
        condition.wait()

def wake():
    with condition:
        condition.notify()

threads = [threading.Thread(target=wait), threading.Thread(target=wake)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcomes: done
# expect deadlock
