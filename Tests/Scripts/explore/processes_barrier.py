from multiprocessing import Barrier, Process, Value

both = Barrier(2)
a = Value("i", 0, lock=False)


def work():
    a.value = 1
    both.wait()


p = Process(target=work)
p.start()
both.wait()
print(a.value)
p.join()
# expect outcomes: 1
