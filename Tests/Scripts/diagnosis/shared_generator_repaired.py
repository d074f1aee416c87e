import threading

count = 0

def ids():
    global count
    while True:
        count += 1
        yield count

gen = ids()
lock = threading.Lock()
got = []

def take():
    with lock:
        got.append(next(gen))

ts = [threading.Thread(target=take) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(len(got))
# expect outcome: 2
# expect findings: none
