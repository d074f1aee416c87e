x = 3
assert x == 4, f"x is {x}"

# expect traceback:
#   Traceback (most recent call last):
#     File "assertion.py", line 2, in <module>
#       assert x == 4, f"x is {x}"
#              ^^^^^^
#   AssertionError: x is 3
