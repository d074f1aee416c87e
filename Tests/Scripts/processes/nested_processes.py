# A child has children of its own; their names tell.
from multiprocessing import Process, current_process

def inner():
    print(current_process().name, current_process()._identity, flush=True)

def outer():
    for _ in range(2):
        p = Process(target=inner)
        p.start()
        p.join()

p = Process(target=outer)
p.start()
p.join()
# expect: Process-1:1 (1, 1)
# expect: Process-1:2 (1, 2)
