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

threads = [threading.Thread(target=careful), threading.Thread(target=careless)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcomes: 1 2
