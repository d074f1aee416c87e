class Id(int):
    pass


class Name(str):
    pass


class P(tuple):
    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))


class Celsius(float):
    pass


c = Celsius(1)
for base in (bool, type(None), range, slice, type(...), type(lambda: 0)):
    try: type("X", (base,), {})
    except TypeError as e: print(e)
# expect: type 'bool' is not an acceptable base type
# expect: type 'NoneType' is not an acceptable base type
# expect: type 'range' is not an acceptable base type
# expect: type 'slice' is not an acceptable base type
# expect: type 'ellipsis' is not an acceptable base type
# expect: type 'function' is not an acceptable base type
try:
    class Z(int, str): pass
except TypeError as e: print(e)  # expect: multiple bases have instance lay-out conflict
for f in (lambda: int.__new__(str, 1), lambda: int.__new__(bool, 1), lambda: int.__new__(3), lambda: object.__new__(Id), lambda: object.__new__(P), lambda: Name("a") + 1, lambda: Id(1) + "a", lambda: Celsius(1) + "x", lambda: Celsius("x"), lambda: P(1,2)+[1], lambda: c < "a", lambda: c.nope, lambda: tuple.__new__(list), lambda: int.__new__()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# expect: TypeError int.__new__(str): str is not a subtype of int
# expect: TypeError int.__new__(bool) is not safe, use bool.__new__()
# expect: TypeError int.__new__(X): X is not a type object (int)
# expect: TypeError object.__new__(Id) is not safe, use Id.__new__()
# expect: TypeError object.__new__(P) is not safe, use tuple.__new__()
# expect: TypeError can only concatenate str (not "int") to str
# expect: TypeError unsupported operand type(s) for +: 'Id' and 'str'
# expect: TypeError unsupported operand type(s) for +: 'Celsius' and 'str'
# expect: ValueError could not convert string to float: 'x'
# expect: TypeError can only concatenate tuple (not "list") to tuple
# expect: TypeError '<' not supported between instances of 'Celsius' and 'str'
# expect: AttributeError 'Celsius' object has no attribute 'nope'
# expect: TypeError tuple.__new__(list): list is not a subtype of tuple
# expect: TypeError int.__new__(): not enough arguments
