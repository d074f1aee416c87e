import threading

mutex = threading.Lock()
empty = threading.Semaphore(1)
full = threading.Semaphore(0)
buffer = []

def produce():
    for n in range(2):
        empty.acquire()
        with mutex:
            buffer.append(n)
        full.release()

def consume():
    for _ in range(2):
        full.acquire()
        with mutex:
            n = buffer.pop()
        empty.release()
        print(n)

threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: 0\n1
# expect findings: none
