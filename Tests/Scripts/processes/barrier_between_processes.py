# The action runs once, in one of the processes; a broken barrier.
from multiprocessing import Barrier, Process, Queue, Value
from threading import BrokenBarrierError

actions = Value("i", 0)


def act():
    actions.value += 1


barrier = Barrier(3, action=act)
places = Queue()


def work():
    places.put(barrier.wait())


processes = [Process(target=work) for _ in range(3)]
for p in processes:
    p.start()
print(sorted(places.get() for _ in processes), actions.value, barrier.parties, barrier.n_waiting)
# expect: [0, 1, 2] 1 3 0
for p in processes:
    p.join()


def wait():
    try:
        barrier.wait(timeout=10)
    except BrokenBarrierError:
        places.put("broken")


p = Process(target=wait)
p.start()
while barrier.n_waiting == 0:
    pass
barrier.abort()
print(places.get(), barrier.broken)  # expect: broken True
p.join()
