def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e

f()

# expect traceback:
#   Traceback (most recent call last):
#     File "raised_again_by_name.py", line 7, in <module>
#       f()
#     File "raised_again_by_name.py", line 5, in f
#       raise e
#     File "raised_again_by_name.py", line 3, in f
#       1 / 0
#       ~~^~~
#   ZeroDivisionError: division by zero
