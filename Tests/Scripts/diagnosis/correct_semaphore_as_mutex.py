import threading

mutex = threading.Semaphore(1)
count = 0

def work():
    global count
    with mutex:
        count += 1

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcome: 2
# expect findings: none
