# Two processes put, in any order.
from multiprocessing import Process, SimpleQueue

box = SimpleQueue()
processes = [Process(target=box.put, args=(name,)) for name in "ab"]
for process in processes:
    process.start()
print(box.get(), box.get())
for process in processes:
    process.join()
# expect outcome: a b
# expect outcome: b a
