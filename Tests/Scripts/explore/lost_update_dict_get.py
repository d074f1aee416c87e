import threading

counts = {}

def count(word):
    counts[word] = counts.get(word, 0) + 1

threads = [threading.Thread(target=count, args=("a",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counts["a"])
# expect outcomes: 1 2
