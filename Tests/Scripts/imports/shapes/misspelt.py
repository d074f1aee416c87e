# It does not compile.
def area(radius)
    return radius
# expect traceback:
#     File "misspelt.py", line 2
#       def area(radius)
#                       ^
#   SyntaxError: expected ':'
