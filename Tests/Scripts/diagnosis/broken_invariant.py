import threading

here, there = 100, 0
seen = []

def transfer():
    global here, there
    here -= 10
    there += 10

def audit():
    seen.append(here + there)

threads = [threading.Thread(target=f) for f in (transfer, audit)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen[0])
# expect outcome: 100
# expect outcome: 110
# expect outcome: 90
# expect findings: broken-invariant
