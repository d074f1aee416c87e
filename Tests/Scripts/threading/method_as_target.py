import threading

class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, n):
        self.balance += n

a = Account()
t = threading.Thread(target=a.deposit, args=[5])
t.start()
t.join()
print(a.balance)  # expect: 5
