print(sorted([3, 0, 2], key=lambda v: 1 // v))

# expect traceback:
#   Traceback (most recent call last):
#     File "in_lambda_called_by_builtin.py", line 1, in <module>
#       print(sorted([3, 0, 2], key=lambda v: 1 // v))
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#     File "in_lambda_called_by_builtin.py", line 1, in <lambda>
#       print(sorted([3, 0, 2], key=lambda v: 1 // v))
#                                             ~~^^~~
#   ZeroDivisionError: integer division or modulo by zero
