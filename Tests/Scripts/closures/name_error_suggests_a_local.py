def f():
    counter = 1
    return countr

f()
# expect error: NameError: name 'countr' is not defined. Did you mean: 'counter'?
