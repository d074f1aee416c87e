import threading
lock = threading.Lock()
class Safe:
    def __setattr__(self, name, value):
        with lock:
            super().__setattr__(name, value)
s = Safe()
def w(v):
    s.x = v
ts = [threading.Thread(target=w, args=(i,)) for i in range(2)]
for x in ts: x.start()
for x in ts: x.join()
print(s.x in (0, 1))
# expect outcome: True
# expect findings: none
