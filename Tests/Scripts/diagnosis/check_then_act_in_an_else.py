import threading
groups = {}
def add(k, v):
    if k in groups:
        groups[k].append(v)
    else:
        groups[k] = [v]
ts = [threading.Thread(target=add, args=("k", i)) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(len(groups["k"]))
# expect outcome: 1
# expect outcome: 2
# expect findings: check-then-act
