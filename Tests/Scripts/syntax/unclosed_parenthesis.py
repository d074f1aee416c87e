print("never"
x = 1
# expect error: SyntaxError: '(' was never closed
