class A:
    pass

a = A()
print(type(a) is A, a.__class__ is A, A.__name__)  # expect: True True A
print(type(a), A)  # expect: <class '__main__.A'> <class '__main__.A'>
print(type(1), type("s"), type(None), type(type))  # expect: <class 'int'> <class 'str'> <class 'NoneType'> <class 'type'>
