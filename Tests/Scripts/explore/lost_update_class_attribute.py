import threading

class Counter:
    n = 0

def add():
    Counter.n += 1

threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Counter.n)
# expect outcomes: 1 2
