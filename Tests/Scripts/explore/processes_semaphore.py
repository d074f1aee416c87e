from multiprocessing import Process, Semaphore

slots = Semaphore(2)


def work():
    with slots:
        pass


processes = [Process(target=work) for _ in range(3)]
for p in processes:
    p.start()
for p in processes:
    p.join()
print(slots.get_value())
# expect outcomes: 2
# expect findings: none
