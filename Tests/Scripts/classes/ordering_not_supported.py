class V:
    pass

try:
    V() < V()
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'V' and 'V'
try:
    V() + 1
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'V' and 'int'
try:
    1 + V()
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'int' and 'V'
try:
    -V()
except TypeError as e:
    print(e)  # expect: bad operand type for unary -: 'V'
