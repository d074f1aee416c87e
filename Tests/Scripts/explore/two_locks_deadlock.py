import threading

a = threading.Lock()
b = threading.Lock()

def first():
    with a:
        with b:
            pass

def second():
    with b:
        with a:
            pass

threads = [threading.Thread(target=first), threading.Thread(target=second)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcomes: done
# expect deadlock
