continue
# expect error: SyntaxError: 'continue' not properly in loop
