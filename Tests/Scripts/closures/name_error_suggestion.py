balance = 100
print(balanec)
# expect error: NameError: name 'balanec' is not defined. Did you mean: 'balance'?
