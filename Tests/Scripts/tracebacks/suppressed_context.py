try:
    int("x")
except ValueError:
    raise KeyError("clean") from None

# expect traceback:
#   Traceback (most recent call last):
#     File "suppressed_context.py", line 4, in <module>
#       raise KeyError("clean") from None
#   KeyError: 'clean'
