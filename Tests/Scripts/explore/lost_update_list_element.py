import threading

cells = [0, 0]

def add(i):
    cells[i] += 1

threads = [threading.Thread(target=add, args=(i,)) for i in (0, 0, 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(cells)
# expect outcome: [1, 1]
# expect outcome: [2, 1]
