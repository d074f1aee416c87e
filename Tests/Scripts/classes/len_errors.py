class A:
    def __len__(self):
        return -1

class B:
    def __len__(self):
        return "x"

class C:
    def __bool__(self):
        return 1

try:
    len(A())
except ValueError as e:
    print(e)  # expect: __len__() should return >= 0
try:
    len(B())
except TypeError as e:
    print(e)  # expect: 'str' object cannot be interpreted as an integer
try:
    bool(C())
except TypeError as e:
    print(e)  # expect: __bool__ should return bool, returned int
try:
    len(5)
except TypeError as e:
    print(e)  # expect: object of type 'int' has no len()
