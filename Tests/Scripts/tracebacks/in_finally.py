def f():
    try:
        1 / 0
    finally:
        print("finally ran")

f()  # expect: finally ran

# expect traceback:
#   Traceback (most recent call last):
#     File "in_finally.py", line 7, in <module>
#       f()  # expect: finally ran
#       ^^^
#     File "in_finally.py", line 3, in f
#       1 / 0
#       ~~^~~
#   ZeroDivisionError: division by zero
