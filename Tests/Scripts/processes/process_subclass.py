# A subclass with its own run; what it sets stays in the child.
from multiprocessing import Process, Queue, current_process, parent_process


class Worker(Process):
    def __init__(self, n, results):
        super().__init__(name=f"worker-{n}")
        self.n = n
        self.results = results

    def run(self):
        self.n *= 10
        self.results.put((self.name, self.n, current_process() is self, parent_process().name))


results = Queue()
workers = [Worker(n, results) for n in range(3)]
for w in workers:
    w.start()
for line in sorted(results.get() for _ in workers):
    print(line)
# expect: ('worker-0', 0, True, 'MainProcess')
# expect: ('worker-1', 10, True, 'MainProcess')
# expect: ('worker-2', 20, True, 'MainProcess')
for w in workers:
    w.join()
print([w.n for w in workers])  # expect: [0, 1, 2]
