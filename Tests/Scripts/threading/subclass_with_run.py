import threading

class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"worker {n}")
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n * self.n

workers = [Worker(n) for n in range(4)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers], workers[0].name)  # expect: [0, 1, 4, 9] worker 0
