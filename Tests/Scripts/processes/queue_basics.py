# Sizes, Full and Empty, order, close.
from multiprocessing import Queue
import queue
import time

q = Queue(2)
print(q.empty(), q.full(), q.qsize())  # expect: True False 0
q.put("a")
q.put(("b", [1, {"c": None}]))
print(q.full(), q.qsize())  # expect: True 2
try:
    q.put("no room", block=False)
except queue.Full:
    print("full")  # expect: full
try:
    q.put("no room", timeout=0.01)
except queue.Full:
    print("full")  # expect: full
print(q.get(), q.get())  # expect: a ('b', [1, {'c': None}])
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty")  # expect: empty
try:
    q.get_nowait()
except queue.Empty:
    print("empty")  # expect: empty
q.put(1)
time.sleep(0.1)
print(q.get_nowait())  # expect: 1
q.close()
q.join_thread()
try:
    q.put(2)
except ValueError as e:
    print(str(e)[:47], str(e)[-10:])  # expect: Queue <multiprocessing.queues.Queue object at 0  is closed
