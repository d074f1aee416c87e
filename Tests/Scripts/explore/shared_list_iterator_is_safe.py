import threading

source = iter([1, 2])
got = []

def take():
    got.append(next(source))

threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got))
# expect outcome: [1, 2]
