class Account:
    def __init__(self):
        self.balance = 1

print(Account().balanse)
# expect error: AttributeError: 'Account' object has no attribute 'balanse'. Did you mean: 'balance'?
