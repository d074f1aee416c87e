import threading

counts = {}

def count():
    counts["a"] = counts.get("a", 0) + 1

threads = [threading.Thread(target=f) for f in (count, count)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counts["a"])
# expect outcome: 1
# expect outcome: 2
# expect findings: lost-update
