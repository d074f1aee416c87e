def outer():
    def inner():
        return 1 + None
    return inner()

outer()

# expect traceback:
#   Traceback (most recent call last):
#     File "nested_function_name.py", line 6, in <module>
#       outer()
#     File "nested_function_name.py", line 4, in outer
#       return inner()
#              ^^^^^^^
#     File "nested_function_name.py", line 3, in inner
#       return 1 + None
#              ~~^~~~~~
#   TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
