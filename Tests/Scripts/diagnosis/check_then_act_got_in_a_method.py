import threading
class Inventory:
    def __init__(self):
        self.stock = {"apple": 1}
        self.lock = threading.Lock()
    def has(self, item):
        with self.lock:
            return self.stock.get(item, 0) > 0
    def take(self, item):
        with self.lock:
            self.stock[item] -= 1
    def buy(self, item):
        if self.has(item):
            self.take(item)
            return True
        return False
inv = Inventory()
def customer():
    inv.buy("apple")
ts = [threading.Thread(target=customer) for _ in range(2)]
[t.start() for t in ts]
[t.join() for t in ts]
print(inv.stock)
# expect outcome: {'apple': -1}
# expect outcome: {'apple': 0}
# expect findings: check-then-act
# no oracle: it takes longer than five minutes to walk two locks in one object
