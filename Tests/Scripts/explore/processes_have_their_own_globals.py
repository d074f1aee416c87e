# What processes do to globals and objects is their own affair.
from multiprocessing import Process

n = 0
items = []


def add():
    global n
    n += 1
    items.append(n)
    n += len(items)


processes = [Process(target=add) for _ in range(2)]
for p in processes:
    p.start()
add()
for p in processes:
    p.join()
print(n, items)
# expect outcome: 2 [1]
# expect findings: none
