# The child ends when its queue's pipe has taken all; nobody reads.
from multiprocessing import Process, Queue

box = Queue()
process = Process(target=box.put, args=("x" * 100_000,))
process.start()
process.join()
print(len(box.get()))
# expect deadlock
