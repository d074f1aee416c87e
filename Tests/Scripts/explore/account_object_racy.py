import threading

class Account:
    def __init__(self):
        self.balance = 100

    def deposit(self, amount):
        self.balance += amount

    def withdraw(self, amount):
        self.balance -= amount

account = Account()
a = threading.Thread(target=account.deposit, args=(50,))
b = threading.Thread(target=account.withdraw, args=(30,))
a.start()
b.start()
a.join()
b.join()
print(account.balance)
# expect outcomes: 70 120 150
