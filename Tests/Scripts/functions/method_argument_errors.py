class A:
    def f(self, x):
        pass

    def g():
        pass

try:
    A().f()
except TypeError as e:
    print(e)  # expect: A.f() missing 1 required positional argument: 'x'
try:
    A().f(1, 2)
except TypeError as e:
    print(e)  # expect: A.f() takes 2 positional arguments but 3 were given
try:
    A().g()
except TypeError as e:
    print(e)  # expect: A.g() takes 0 positional arguments but 1 was given
try:
    A(1)
except TypeError as e:
    print(e)  # expect: A() takes no arguments
