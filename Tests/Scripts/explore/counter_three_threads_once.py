import threading

count = 0

def add():
    global count
    count += 1

threads = [threading.Thread(target=add) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcomes: 1 2 3
