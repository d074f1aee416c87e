import threading

def run():
    total = 0

    def add(n):
        nonlocal total
        total += n

    threads = [threading.Thread(target=add, args=(n,)) for n in (1, 2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return total

print(run())
# expect outcomes: 1 2 3
