import threading

here, there = 100, 0
seen = []
lock = threading.Lock()

def transfer():
    global here, there
    with lock:
        here -= 10
        there += 10

def audit():
    with lock:
        seen.append(here + there)

threads = [threading.Thread(target=f) for f in (transfer, audit)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen[0])
# expect outcome: 100
# expect findings: none
