import threading

class Seats:
    def __init__(self):
        self.lock = threading.Lock()
        self.free = 1

    def available(self):
        with self.lock:
            return self.free > 0

    def take(self):
        with self.lock:
            self.free -= 1

seats = Seats()

def book():
    if seats.available():
        seats.take()

threads = [threading.Thread(target=f) for f in (book, book)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seats.free)
# expect outcome: -1
# expect outcome: 0
# expect findings: check-then-act
