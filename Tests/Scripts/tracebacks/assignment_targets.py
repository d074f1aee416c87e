def f(row):
    row["a"][0] = 1

f({"a": ()})

# expect traceback:
#   Traceback (most recent call last):
#     File "assignment_targets.py", line 4, in <module>
#       f({"a": ()})
#     File "assignment_targets.py", line 2, in f
#       row["a"][0] = 1
#       ~~~~~~~~^^^
#   TypeError: 'tuple' object does not support item assignment
