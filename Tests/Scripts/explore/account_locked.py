import threading

class Account:
    def __init__(self):
        self.balance = 100
        self.lock = threading.Lock()

    def deposit(self, amount):
        with self.lock:
            self.balance += amount

account = Account()
threads = [threading.Thread(target=account.deposit, args=(n,)) for n in (50, -30)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(account.balance)
# expect outcomes: 120
