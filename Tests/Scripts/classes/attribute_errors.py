class Account:
    def __init__(self):
        self.balance = 1

a = Account()
try:
    a.nothing_like_it
except AttributeError as e:
    print(e)  # expect: 'Account' object has no attribute 'nothing_like_it'
try:
    Account.nothing_like_it
except AttributeError as e:
    print(e)  # expect: type object 'Account' has no attribute 'nothing_like_it'
try:
    (5).nothing_like_it
except AttributeError as e:
    print(e)  # expect: 'int' object has no attribute 'nothing_like_it'
try:
    None.x
except AttributeError as e:
    print(e)  # expect: 'NoneType' object has no attribute 'x'
try:
    [].push(1)
except AttributeError as e:
    print(e)  # expect: 'list' object has no attribute 'push'
try:
    (5).x = 1
except AttributeError as e:
    print(e)  # expect: 'int' object has no attribute 'x'
