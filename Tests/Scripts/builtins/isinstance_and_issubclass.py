print(isinstance(True, int), isinstance(1, (str, int)), isinstance(None, type(None)), isinstance([], list), isinstance(1, int | str))  # expect: True True True True True
print(issubclass(bool, int), issubclass(int, object), issubclass(int, (str, float)))  # expect: True True False
try:
    isinstance(1, 5)
except TypeError as e:
    print(e)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
try:
    issubclass(1, int)
except TypeError as e:
    print(e)  # expect: issubclass() arg 1 must be a class
