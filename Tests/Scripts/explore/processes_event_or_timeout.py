# The event may come before the timeout or after it.
from multiprocessing import Event, Process

ready = Event()
process = Process(target=ready.set)
process.start()
print(ready.wait(1))
process.join()
# expect outcomes: False True
