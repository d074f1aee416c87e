def f():
    exec("x = 1\ny = (x +\n")
f()
# expect error: SyntaxError: '(' was never closed
