import threading

a = threading.Lock()
b = threading.Lock()
gate = threading.Lock()

def one():
    with gate:
        with a:
            with b:
                pass

def two():
    with gate:
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
