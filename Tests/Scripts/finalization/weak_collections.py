# Entries of weak collections go away with their keys or values.
import weakref


class A:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"A({self.n})"


x, y, z = A(1), A(2), A(3)
values = weakref.WeakValueDictionary({"x": x, "y": y})
values["z"] = z
print(len(values), sorted(values), values["x"], "x" in values)  # expect: 3 ['x', 'y', 'z'] A(1) True
del x
print(len(values), sorted(values.items(), key=str), values.get("x", "none"), "x" in values)  # expect: 2 [('y', A(2)), ('z', A(3))] none False
try:
    values["x"]
except KeyError as e:
    print("KeyError", e)  # expect: KeyError 'x'
keys = weakref.WeakKeyDictionary()
keys[y] = "of y"
keys[z] = "of z"
print(len(keys), keys[y], y in keys, [k.n for k in keys])  # expect: 2 of y True [2, 3]
some = weakref.WeakSet([y, z])
print(len(some), y in some, sorted(a.n for a in some))  # expect: 2 True [2, 3]
del y
print(len(values), len(keys), len(some))  # expect: 1 1 1
for key in values:
    print(key)  # expect: z
for key, value in keys.items():
    print(key, value)  # expect: A(3) of z
del key
z = None
print(len(values), len(keys), len(some))  # expect: 0 0 0


class Cache:
    def __init__(self):
        self.known = weakref.WeakValueDictionary()

    def get(self, n):
        found = self.known.get(n)
        if found is None:
            print("making", n)
            found = self.known[n] = A(n)
        return found


cache = Cache()
one = cache.get(1)  # expect: making 1
print(cache.get(1) is one)  # expect: True
one = None
print(cache.get(1))
# expect: making 1
# expect: A(1)


class Subject:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def notify(self):
        for observer in self.observers:
            print("to", observer.n)


subject = Subject()
observer = A(7)
subject.observers.add(observer)
subject.notify()  # expect: to 7
del observer
subject.notify()
print(len(subject.observers))  # expect: 0
