from multiprocessing import Lock, Process

a, b = Lock(), Lock()


def work(first, second):
    with first:
        with second:
            pass


p = Process(target=work, args=(a, b))
q = Process(target=work, args=(b, a))
p.start()
q.start()
p.join()
q.join()
print("done")
# expect outcomes: done
# expect deadlock
