# Objects that refer to each other go away at `gc.collect()` only.
import gc
import weakref

gc.collect()


class Plain:
    pass


class F:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a, b = Plain(), Plain()
a.other, b.other = b, a
r = weakref.ref(a, lambda ref: print("callback", ref() is None))
del a, b
print(r() is not None)  # expect: True
print(gc.collect())
# expect: callback True
# expect: 2
print(r(), gc.collect())  # expect: None 0
x, y = F("x"), F("y")
x.other, y.other = y, x
x.items = [F("in the list")]
x = y = None
print("not yet")  # expect: not yet
print(gc.collect())
# expect: del x
# expect: del y
# expect: del in the list
# expect: 4
items = []
items.append(items)
del items
print(gc.collect())  # expect: 1


def recursive():
    def inner(n):
        return inner if n else None


recursive()
print(gc.collect())  # expect: 3


class Returns:
    kept = None

    def __del__(self):
        print("comes back")
        Returns.kept = self


c = Returns()
c.me = c
del c
gc.collect()  # expect: comes back
print(Returns.kept is not None)  # expect: True
Returns.kept.me = None
Returns.kept = None
print("end")  # expect: end
