import threading
class Temp:
    def __init__(self):
        self._lock = threading.Lock()
        self._v = 0
    @property
    def value(self):
        with self._lock:
            return self._v
    @value.setter
    def value(self, v):
        with self._lock:
            self._v = v
t = Temp()
def w():
    t.value += 1
ts = [threading.Thread(target=w) for i in range(2)]
for x in ts: x.start()
for x in ts: x.join()
print(t.value)
# expect outcome: 1
# expect outcome: 2
# expect findings: lost-update
# no oracle: too many interleavings without reductions
