def f(values):
    return 1 < values and values[0] > 2

f([1])

# expect traceback:
#   Traceback (most recent call last):
#     File "compare_carets.py", line 4, in <module>
#       f([1])
#     File "compare_carets.py", line 2, in f
#       return 1 < values and values[0] > 2
#              ^^^^^^^^^^
#   TypeError: '<' not supported between instances of 'int' and 'list'
