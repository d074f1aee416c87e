from multiprocessing import Process, SimpleQueue

q = SimpleQueue()


def put(n):
    q.put(n)


processes = [Process(target=put, args=(n,)) for n in range(2)]
for p in processes:
    p.start()
print(q.get(), q.get())
for p in processes:
    p.join()
# expect outcome: 0 1
# expect outcome: 1 0
