import threading

a = threading.Lock()
b = threading.Lock()

def one():
    with a:
        if b.acquire(blocking=False):
            b.release()

def two():
    with b:
        with a:
            pass

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
