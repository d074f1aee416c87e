import threading

class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        old = self.balance
        new = old + amount
        self.balance = new

account = Account()

def work():
    account.deposit(10)

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(account.balance)
# expect outcome: 10
# expect outcome: 20
# expect findings: lost-update
