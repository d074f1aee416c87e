# `__dict__` is the object's own: changes go both ways, and it can be replaced, shared, deleted.

class Borg:
    _shared = {}

    def __init__(self):
        self.__dict__ = self._shared


a = Borg()
b = Borg()
a.x = 1
print(b.x, a.__dict__ is b.__dict__, vars(b))  # expect: 1 True {'x': 1}
b.y = 2
print(a.y, Borg._shared)  # expect: 2 {'x': 1, 'y': 2}


class Point:
    def __init__(self, **values):
        self.__dict__.update(values)

    def length(self):
        return self.q


p = Point(q=3, r=4)
d = p.__dict__
p.z = 5
d["w"] = 6
print(d, p.w, p.length(), type(d) is dict, vars(p) is d)  # expect: {'q': 3, 'r': 4, 'z': 5, 'w': 6} 6 3 True True
del d["q"]
try:
    p.length()
except AttributeError as e:
    print(e)  # expect: 'Point' object has no attribute 'q'
del p.r
print(d)  # expect: {'z': 5, 'w': 6}
d.clear()
print(p.__dict__, hasattr(p, "z"))  # expect: {} False
p.__dict__ = {"a": 1}
d["zz"] = 1
print(p.a, hasattr(p, "zz"))  # expect: 1 False
try:
    p.__dict__ = 3
except TypeError as e:
    print(e)  # expect: __dict__ must be set to a dictionary, not a 'int'
del p.__dict__
print(p.__dict__, hasattr(p, "a"))  # expect: {} False
p.__dict__[1] = 2
print(p.__dict__)  # expect: {1: 2}


def f():
    pass


f.__dict__["k"] = 1
f.j = 2
print(f.k, f.__dict__)  # expect: 1 {'k': 1, 'j': 2}
f.__dict__ = {"n": 1}
print(f.n, hasattr(f, "k"))  # expect: 1 False


class Slotted:
    __slots__ = ("a", "__dict__")


s = Slotted()
s.a = 1
s.b = 2
s.__dict__["a"] = 5
s.c = 1
print(s.a, s.__dict__)  # expect: 1 {'b': 2, 'a': 5, 'c': 1}
del s.a
try:
    s.a
except AttributeError as e:
    print(e)  # expect: 'Slotted' object has no attribute 'a'


class Number(int):
    pass


i = Number(5)
i.x = 1
i.__dict__["y"] = 2
print(i, i.y, i + 1, i.__dict__)  # expect: 5 2 6 {'x': 1, 'y': 2}
i.__dict__ = {}
print(i, i + 1)  # expect: 5 6


class Other:
    v = 1


o = Point(k=1)
o.__class__ = Other
print(o.k, o.v, o.__dict__)  # expect: 1 1 {'k': 1}


class Fake:
    @property
    def __dict__(self):
        return {"fake": 1}


print(Fake().__dict__, vars(Fake()))  # expect: {'fake': 1} {'fake': 1}
