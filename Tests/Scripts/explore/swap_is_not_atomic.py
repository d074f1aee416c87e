import threading

pair = [1, 2]

def swap():
    pair[0], pair[1] = pair[1], pair[0]

threads = [threading.Thread(target=swap) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(pair)
# expect outcome: [1, 2]
# expect outcome: [2, 1]
# expect outcome: [2, 2]
