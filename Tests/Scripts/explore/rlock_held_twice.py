import threading

lock = threading.RLock()
count = 0

def add():
    global count
    with lock:
        count += 1

def add_two():
    with lock:
        add()
        add()

threads = [threading.Thread(target=add_two) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcomes: 4
