a, b = 1, "x"
total = (a + 1) * (a + b)

# expect traceback:
#   Traceback (most recent call last):
#     File "carets_under_operators.py", line 2, in <module>
#       total = (a + 1) * (a + b)
#                          ~~^~~
#   TypeError: unsupported operand type(s) for +: 'int' and 'str'
