class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self.balance

a = Account("Ann")
print(a.deposit(50))  # expect: 50
print(a.deposit(25))  # expect: 75
print(a.owner, a.balance)  # expect: Ann 75
