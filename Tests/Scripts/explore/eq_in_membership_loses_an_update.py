import threading

asked = 0

class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        global asked
        asked += 1
        return self.n == other

items = [Item(1)]

def search():
    5 in items

threads = [threading.Thread(target=search) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(asked)
# expect outcomes: 1 2
