import threading
groups = {}
def add(k, v):
    groups.setdefault(k, []).append(v)
ts = [threading.Thread(target=add, args=("k", i)) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(len(groups["k"]))
# expect outcome: 2
# expect findings: none
