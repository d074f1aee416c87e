import threading
d = {"a": 0, "b": 0}
seen = []
def write():
    d["a"] = 1
    d["b"] = 1
def read():
    match d:
        case {"a": 0, "b": 0}: seen.append("none")
        case {"a": 1, "b": 1}: seen.append("both")
        case {"a": a, "b": b}: seen.append((a, b))
t = threading.Thread(target=write); u = threading.Thread(target=read)
t.start(); u.start(); t.join(); u.join()
print(seen)
# expect outcome: ['none']
# expect outcome: ['both']
# expect outcome: [(1, 0)]
# expect outcome: [(1, 1)]
