from multiprocessing import Process, Value

v = Value("i", 0)


def add():
    with v.get_lock():
        v.value += 1


processes = [Process(target=add) for _ in range(2)]
for p in processes:
    p.start()
for p in processes:
    p.join()
print(v.value)
# expect outcomes: 2
# expect findings: none
