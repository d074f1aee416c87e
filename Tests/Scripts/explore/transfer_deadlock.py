import threading

class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

def transfer(source, target, amount):
    with source.lock:
        with target.lock:
            source.balance -= amount
            target.balance += amount

x = Account(100)
y = Account(100)
a = threading.Thread(target=transfer, args=(x, y, 10))
b = threading.Thread(target=transfer, args=(y, x, 30))
a.start()
b.start()
a.join()
b.join()
print(x.balance, y.balance)
# expect outcome: 120 80
# expect deadlock
