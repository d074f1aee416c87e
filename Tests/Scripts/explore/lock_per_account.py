import threading

class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

    def add(self, amount):
        with self.lock:
            self.balance += amount

x = Account(100)
y = Account(100)
threads = [threading.Thread(target=account.add, args=(n,)) for account, n in ((x, 20), (x, -5), (y, 7))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(x.balance, y.balance)
# expect outcome: 115 107
