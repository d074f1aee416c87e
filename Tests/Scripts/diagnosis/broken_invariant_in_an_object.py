import threading

class Range:
    def __init__(self):
        self.low = 0
        self.high = 1

    def move(self):
        self.low = 5
        self.high = 6

r = Range()

def look():
    print(r.low <= r.high)

threads = [threading.Thread(target=f) for f in (r.move, look)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: False
# expect outcome: True
# expect findings: broken-invariant
