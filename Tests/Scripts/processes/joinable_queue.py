from multiprocessing import JoinableQueue, Process, Value

done = Value("i", 0)


def work(q):
    while True:
        n = q.get()
        done.value += n
        q.task_done()


q = JoinableQueue()
p = Process(target=work, args=(q,), daemon=True)
p.start()
for n in range(5):
    q.put(n)
q.join()
print(done.value)  # expect: 10
try:
    q.task_done()
except ValueError as e:
    print(e)  # expect: task_done() called too many times
