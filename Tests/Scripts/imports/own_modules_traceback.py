# Frames of the program's other files are shown.
from shapes.circle import area
area("x")
# expect error: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect error: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
