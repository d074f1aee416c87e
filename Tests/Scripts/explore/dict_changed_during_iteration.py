import threading

d = {"a": 1, "b": 2}

def grow():
    d["c"] = 3

t = threading.Thread(target=grow)
t.start()
try:
    total = 0
    for key in d:
        total += d[key]
    print(total)
except RuntimeError as e:
    print(e)
t.join()
# expect outcome: 3
# expect outcome: 6
# expect outcome: dictionary changed size during iteration
