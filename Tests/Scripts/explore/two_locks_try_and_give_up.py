import threading

a = threading.Lock()
b = threading.Lock()
done = []

def first():
    with a:
        if b.acquire(blocking=False):
            done.append("first")
            b.release()

def second():
    with b:
        with a:
            done.append("second")

threads = [threading.Thread(target=first), threading.Thread(target=second)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(done))
# expect outcome: ['first', 'second']
# expect outcome: ['second']
