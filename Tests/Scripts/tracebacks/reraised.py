def f():
    try:
        g()
    except ValueError:
        raise

def g():
    raise ValueError("original place")

f()

# expect traceback:
#   Traceback (most recent call last):
#     File "reraised.py", line 10, in <module>
#       f()
#     File "reraised.py", line 3, in f
#       g()
#     File "reraised.py", line 8, in g
#       raise ValueError("original place")
#   ValueError: original place
