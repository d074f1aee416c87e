def divide(a, b):
    return a / b

divide(1, 0)

# expect traceback:
#   Traceback (most recent call last):
#     File "simple.py", line 4, in <module>
#       divide(1, 0)
#     File "simple.py", line 2, in divide
#       return a / b
#              ~~^~~
#   ZeroDivisionError: division by zero
