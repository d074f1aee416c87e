import threading

limit = 0

class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return limit == other and self.n == 2

items = [Item(1), Item(2)]

def change():
    global limit
    limit = 7

t = threading.Thread(target=change)
t.start()
print(7 in items)
t.join()
# expect outcomes: True False
