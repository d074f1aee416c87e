import threading

asked = 0
d = {}

class Key:
    def __hash__(self):
        global asked
        asked += 1
        return 1

def store():
    d[Key()] = "x"

threads = [threading.Thread(target=store) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(asked, len(d))
# expect outcome: 1 2
# expect outcome: 2 2
