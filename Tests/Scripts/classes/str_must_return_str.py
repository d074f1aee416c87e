class A:
    def __str__(self):
        return 5

class B:
    def __repr__(self):
        return None

try:
    str(A())
except TypeError as e:
    print(e)  # expect: __str__ returned non-string (type int)
try:
    repr(B())
except TypeError as e:
    print(e)  # expect: __repr__ returned non-string (type NoneType)
