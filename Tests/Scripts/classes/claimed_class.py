# `isinstance` believes an object's `__class__`, and so do class patterns.

class Real:
    pass


class Fake:
    @property
    def __class__(self):
        return Real


f = Fake()
print(isinstance(f, Real), isinstance(f, Fake), type(f) is Fake, isinstance(f, (int, Real)), isinstance(f, int))  # expect: True True True True False
match f:
    case Real():
        print("matched")  # expect: matched


class Through:
    def __getattribute__(self, name):
        return int if name == "__class__" else object.__getattribute__(self, name)


print(isinstance(Through(), int))  # expect: True


class Call:
    def __call__(self, *args):
        print("called with", args)


class Odd:
    __init__ = Call()


Odd(1, 2)  # expect: called with (1, 2)


class Returns:
    def __init__(self):
        return 3


try:
    Returns()
except TypeError as e:
    print(e)  # expect: __init__() should return None, not 'int'


class Static:
    @staticmethod
    def __init__(*args):
        print("static", args)


Static(1)  # expect: static (1,)
