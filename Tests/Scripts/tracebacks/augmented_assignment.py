total = 0
for item in [1, "two"]:
    total += item

# expect traceback:
#   Traceback (most recent call last):
#     File "augmented_assignment.py", line 3, in <module>
#       total += item
#   TypeError: unsupported operand type(s) for +=: 'int' and 'str'
