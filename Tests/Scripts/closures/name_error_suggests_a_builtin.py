def f():
    return lenn([1])

f()
# expect error: NameError: name 'lenn' is not defined. Did you mean: 'len'?
