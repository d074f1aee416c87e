import threading

def run():
    total = 0
    lock = threading.Lock()

    def add(n):
        nonlocal total
        with lock:
            total += n

    threads = [threading.Thread(target=add, args=(n,)) for n in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return total

print(run())  # expect: 10
