import threading

barrier = threading.Barrier(2)
values = [0, 0]
sums = [0, 0]

def work(i):
    values[i] = i + 1
    barrier.wait()
    sums[i] = values[0] + values[1]

threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sums)
# expect outcome: [3, 3]
# expect findings: none
