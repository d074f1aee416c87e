import queue
import threading

q = queue.Queue(2)
seen = []


def worker():
    while True:
        item = q.get()
        seen.append(item)
        q.task_done()
        if item is None:
            break


thread = threading.Thread(target=worker)
thread.start()
for i in range(5):
    q.put(i)
q.join()
print(seen, q.unfinished_tasks)  # expect: [0, 1, 2, 3, 4] 0
q.put(None)
thread.join()
try:
    q.task_done()
except ValueError as e:
    print(e)  # expect: task_done() called too many times
for bad in (lambda: queue.Queue("x").put(1), lambda: queue.PriorityQueue().get_nowait(), lambda: queue.Queue(1, 2)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, *e.args)
# expect: TypeError '>' not supported between instances of 'str' and 'int'
# expect: Empty
# expect: TypeError Queue.__init__() takes from 1 to 2 positional arguments but 3 were given



p = queue.PriorityQueue()
for item in ((2, "b"), (1, "z"), (2, "a")):
    p.put(item)
print([p.get() for i in range(3)])  # expect: [(1, 'z'), (2, 'a'), (2, 'b')]
try:
    p.put((1, {}))
    p.put((1, {}))
except TypeError as e:
    print(e)
s = queue.LifoQueue()
for i in range(3):
    s.put(i)
print([s.get() for i in range(3)], queue.Queue(-1).full(), queue.Queue(0).maxsize)  # expect: [2, 1, 0] False 0


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


u = Unique()
u.put(1)
u.put(1)
print(u.qsize(), u.get(), u.empty())  # expect: 1 1 True
