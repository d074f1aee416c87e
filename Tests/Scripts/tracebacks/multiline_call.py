def f(a, b):
    return a / b

f(
    1,
    0,
)

# expect traceback:
#   Traceback (most recent call last):
#     File "multiline_call.py", line 4, in <module>
#       f(
#     File "multiline_call.py", line 2, in f
#       return a / b
#              ~~^~~
#   ZeroDivisionError: division by zero
