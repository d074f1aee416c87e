print(divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), pow(2, 8), pow(2, 8, 10), abs(-3), round(2.567, 1))  # expect: (3, 2) (-4, 3) (3.0, 1.5) 256 6 3 2.6
try:
    divmod(1, "a")
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for divmod(): 'int' and 'str'
try:
    abs("a")
except TypeError as e:
    print(e)  # expect: bad operand type for abs(): 'str'
try:
    round("a")
except TypeError as e:
    print(e)  # expect: type str doesn't define __round__ method
