class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, v):
        if v < 0:
            raise ValueError("negative")
        self._x = v

    @property
    def twice(self):
        return self._x * 2

c = C()
c.x = 5
print(c.x, c.twice)  # expect: 5 10
try:
    c.x = -1
except ValueError as e:
    print(e)  # expect: negative
try:
    c.twice = 3
except AttributeError as e:
    print(e)  # expect: property 'twice' of 'C' object has no setter
try:
    del c.x
except AttributeError as e:
    print(e)  # expect: property 'x' of 'C' object has no deleter
