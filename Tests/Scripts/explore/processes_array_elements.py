# Each process has an element of its own: nothing is lost.
from multiprocessing import Array, Process

counts = Array("i", 2, lock=False)


def add(n):
    counts[n] += 1


processes = [Process(target=add, args=(n,)) for n in range(2)]
for process in processes:
    process.start()
for process in processes:
    process.join()
print(list(counts))
# expect outcome: [1, 1]
