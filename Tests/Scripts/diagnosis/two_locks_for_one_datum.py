import threading

count = 0
a = threading.Lock()
b = threading.Lock()

def one():
    global count
    with a:
        count += 1

def two():
    global count
    with b:
        count += 1

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcome: 1
# expect outcome: 2
# expect findings: lost-update two-locks
