class A:
    x = 1

a = A()
setattr(a, "y", 2)
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", "none"), hasattr(a, "x"), hasattr(a, "z"))  # expect: 1 2 none True False
try:
    getattr(a, "z")
except AttributeError as e:
    print(e)  # expect: 'A' object has no attribute 'z'
try:
    getattr(a, 5)
except TypeError as e:
    print(e)  # expect: attribute name must be string, not 'int'
