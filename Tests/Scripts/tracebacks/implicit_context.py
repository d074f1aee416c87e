try:
    int("x")
except ValueError:
    undefined_name

# expect traceback:
#   Traceback (most recent call last):
#     File "implicit_context.py", line 2, in <module>
#       int("x")
#   ValueError: invalid literal for int() with base 10: 'x'
#
#   During handling of the above exception, another exception occurred:
#
#   Traceback (most recent call last):
#     File "implicit_context.py", line 4, in <module>
#       undefined_name
#   NameError: name 'undefined_name' is not defined
