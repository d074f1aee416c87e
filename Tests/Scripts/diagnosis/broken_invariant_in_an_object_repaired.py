import threading

class Range:
    def __init__(self):
        self.low = 0
        self.high = 1
        self.lock = threading.Lock()

    def move(self):
        with self.lock:
            self.low = 5
            self.high = 6

r = Range()

def look():
    with r.lock:
        print(r.low <= r.high)

threads = [threading.Thread(target=f) for f in (r.move, look)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: True
# expect findings: none
