class A:
    pass

x = A().first.second + 1

# expect traceback:
#   Traceback (most recent call last):
#     File "carets_under_attribute.py", line 4, in <module>
#       x = A().first.second + 1
#           ^^^^^^^^^
#   AttributeError: 'A' object has no attribute 'first'
