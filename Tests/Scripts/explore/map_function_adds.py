import threading

total = 0

def add(n):
    global total
    total += n

def work(n):
    list(map(add, [n]))

threads = [threading.Thread(target=work, args=(n,)) for n in (1, 10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
# expect outcomes: 1 10 11
