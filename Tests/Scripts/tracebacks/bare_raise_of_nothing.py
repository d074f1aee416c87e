def f():
    raise

f()
# expect traceback:
#   Traceback (most recent call last):
#     File "bare_raise_of_nothing.py", line 4, in <module>
#       f()
#     File "bare_raise_of_nothing.py", line 2, in f
#       raise
#   RuntimeError: No active exception to reraise
