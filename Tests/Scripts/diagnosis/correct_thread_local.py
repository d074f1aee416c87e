import threading

local = threading.local()
results = []

def work(n):
    local.total = 0
    for i in range(n):
        local.total += 1
    results.append(local.total)

ts = [threading.Thread(target=work, args=(2,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(results)
# expect outcome: [2, 2]
# expect findings: none
