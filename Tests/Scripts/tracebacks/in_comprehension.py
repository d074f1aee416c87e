values = [1, 2, 0]
print([1 / v for v in values])

# expect traceback:
#   Traceback (most recent call last):
#     File "in_comprehension.py", line 2, in <module>
#       print([1 / v for v in values])
#             ^^^^^^^^^^^^^^^^^^^^^^^
#     File "in_comprehension.py", line 2, in <listcomp>
#       print([1 / v for v in values])
#              ~~^~~
#   ZeroDivisionError: division by zero
