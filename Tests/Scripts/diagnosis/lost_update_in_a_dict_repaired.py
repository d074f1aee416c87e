import threading

votes = {"yes": 0}
lock = threading.Lock()

def vote():
    with lock:
        votes["yes"] = votes["yes"] + 1

threads = [threading.Thread(target=f) for f in (vote, vote)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(votes["yes"])
# expect outcome: 2
# expect findings: none
