x = 5 5
# expect error: SyntaxError: invalid syntax
