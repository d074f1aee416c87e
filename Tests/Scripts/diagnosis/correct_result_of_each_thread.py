import threading

results = [None] * 2

def work(i):
    results[i] = i * i

threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
# expect outcome: [0, 1]
# expect findings: none
