import threading

count = 0

def ids():
    global count
    while True:
        count += 1
        yield count

gen = ids()
got = []

def take():
    got.append(next(gen))

ts = [threading.Thread(target=take) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(len(got))
# expect outcome: 2
# expect exception [1]: ValueError: generator already executing
# expect findings: shared-generator data-race
