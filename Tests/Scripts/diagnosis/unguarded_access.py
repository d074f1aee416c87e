import threading

count = 0
lock = threading.Lock()

def careful():
    global count
    with lock:
        count += 1

def careless():
    global count
    count += 1

threads = [threading.Thread(target=f) for f in (careful, careless)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcome: 1
# expect outcome: 2
# expect findings: lost-update unguarded-access
