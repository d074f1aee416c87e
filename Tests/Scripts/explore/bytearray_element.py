# Elements of a bytearray are locations of their own, as those of a list.
import threading

counts = bytearray(2)


def add():
    counts[0] = counts[0] + 1


threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counts[0])
# expect outcomes: 1 2
