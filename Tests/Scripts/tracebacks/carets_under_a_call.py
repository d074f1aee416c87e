def f(x):
    raise ValueError("bad " + str(x))

value = 1 + f(2) + 3

# expect traceback:
#   Traceback (most recent call last):
#     File "carets_under_a_call.py", line 4, in <module>
#       value = 1 + f(2) + 3
#                   ^^^^
#     File "carets_under_a_call.py", line 2, in f
#       raise ValueError("bad " + str(x))
#   ValueError: bad 2
