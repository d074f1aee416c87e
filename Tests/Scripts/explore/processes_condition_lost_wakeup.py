# The notify may come before the wait.
from multiprocessing import Condition, Process

changed = Condition()


def announce():
    with changed:
        changed.notify()


p = Process(target=announce)
p.start()
with changed:
    changed.wait()
p.join()
print("done")
# expect outcomes: done
# expect deadlock
