# `__bases__` can be replaced where the layout stays.

class Root:
    pass


class A(Root):
    def who(self):
        return "A"


class B(Root):
    def who(self):
        return "B"


class C(A):
    pass


class D(C):
    pass


d = D()
print(d.who(), D.__mro__[2].__name__)  # expect: A A
C.__bases__ = (B,)
print(d.who(), [c.__name__ for c in D.__mro__], C.__base__.__name__, isinstance(d, A), isinstance(d, B))  # expect: B ['D', 'C', 'B', 'Root', 'object'] B False True
C.__bases__ = (A, B)
print(d.who(), [c.__name__ for c in D.__mro__], C.__bases__)  # expect: A ['D', 'C', 'A', 'B', 'Root', 'object'] (<class '__main__.A'>, <class '__main__.B'>)
for bases in ((), 5, (D,), (3,)):
    try:
        C.__bases__ = bases
    except TypeError as e:
        print(e)
# expect: can only assign non-empty tuple to C.__bases__, not ()
# expect: can only assign tuple to C.__bases__, not int
# expect: a __bases__ item causes an inheritance cycle
# expect: C.__bases__ must be tuple of classes, not 'int'
try:
    Root.__bases__ = (A,)
except TypeError as e:
    print(e)  # expect: a __bases__ item causes an inheritance cycle
