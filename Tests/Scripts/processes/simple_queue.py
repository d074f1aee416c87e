from multiprocessing import Process, SimpleQueue

q = SimpleQueue()
print(q.empty())  # expect: True


def work():
    for n in range(3):
        q.put({"n": n})


p = Process(target=work)
p.start()
print([q.get()["n"] for _ in range(3)], q.empty())  # expect: [0, 1, 2] True
p.join()
