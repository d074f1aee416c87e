# A subclass may call its attributes as it likes, except as CPython's Thread does.
import threading


class Worker(threading.Thread):
    def __init__(self, task):
        super().__init__()
        self._task = task
        self._state = "new"
        self._queue = []
        self._lock = threading.Lock()

    def run(self):
        with self._lock:
            self._queue.append(self._task)


worker = Worker("job")
worker.start()
worker.join()
print(worker._queue, worker._task, worker.is_alive(), worker.name)  # expect: ['job'] job False Thread-1


class Stopping(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop = threading.Event()

    def run(self):
        self._stop.wait()


stopping = Stopping()
stopping.start()
stopping._stop.set()
try:
    stopping.join()
except TypeError as e:
    print(e)  # expect: 'Event' object is not callable
