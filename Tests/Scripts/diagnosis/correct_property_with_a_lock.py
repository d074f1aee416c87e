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
def w(v):
    t.value = v
ts = [threading.Thread(target=w, args=(i,)) for i in range(2)]
for x in ts: x.start()
for x in ts: x.join()
print(t.value in (0, 1))
# expect outcome: True
# expect findings: none
