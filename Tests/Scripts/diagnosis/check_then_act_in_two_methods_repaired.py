import threading

class Seats:
    def __init__(self):
        self.lock = threading.Lock()
        self.free = 1

    def take(self):
        with self.lock:
            if self.free > 0:
                self.free -= 1
                return True
            return False

seats = Seats()

def book():
    seats.take()

threads = [threading.Thread(target=f) for f in (book, book)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seats.free)
# expect outcome: 0
# expect findings: none
