import threading

count = 0
lock = threading.Lock()

def work():
    global count
    with lock:
        seen = count
        count = seen + 1

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcome: 2
# expect findings: none
