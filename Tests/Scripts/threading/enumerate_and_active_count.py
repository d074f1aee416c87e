import threading

gate = threading.Lock()
gate.acquire()

def wait():
    with gate:
        pass

print(threading.active_count(), [t.name for t in threading.enumerate()])  # expect: 1 ['MainThread']
threads = [threading.Thread(target=wait, name=f"t{i}") for i in range(2)]
for t in threads:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))  # expect: 3 ['MainThread', 't0', 't1']
gate.release()
for t in threads:
    t.join()
print(threading.active_count())  # expect: 1
