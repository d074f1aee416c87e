import threading
class P:
    __match_args__ = ("x", "y")
    def __init__(self): self.x = self.y = 0
p = P()
seen = []
def write():
    p.x = 1
    p.y = 1
def read():
    match p:
        case P(0, 0): seen.append("none")
        case P(1, y=1): seen.append("both")
        case P(a, b): seen.append((a, b))
t = threading.Thread(target=write); u = threading.Thread(target=read)
t.start(); u.start(); t.join(); u.join()
print(seen)
# expect outcome: ['none']
# expect outcome: ['both']
# expect outcome: [(1, 0)]
# expect outcome: [(1, 1)]
