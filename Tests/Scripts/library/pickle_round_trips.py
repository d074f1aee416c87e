# pickle: plain data, instances, what cannot be pickled.
import pickle
import threading
from collections import Counter, OrderedDict


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


class Stateful:
    def __getstate__(self):
        return {"kept": 1}

    def __setstate__(self, state):
        self.got = state


class Reduced:
    def __reduce__(self):
        return (list, ([1, 2],))


data = {"a": [1, 2.5, None, True], "b": ("x", b"y"), "c": {1, 2}, "d": 2 ** 100, "e": -5}
print(pickle.loads(pickle.dumps(data)) == data, pickle.dumps([1, "a"]), len(pickle.dumps(data)))
print(pickle.loads(pickle.dumps(Point(1, [2]))) == Point(1, [2]), pickle.loads(pickle.dumps(Stateful())).got)
print(pickle.loads(pickle.dumps(Reduced())), pickle.loads(pickle.dumps(Point)) is Point, pickle.loads(pickle.dumps(len)))
shared = [1]
a, b = pickle.loads(pickle.dumps([shared, shared]))
print(a is b, pickle.loads(pickle.dumps(Counter("aab"))), pickle.loads(pickle.dumps(OrderedDict(x=1))))
print(repr(pickle.loads(pickle.dumps(ValueError("v", 1)))))


def outer():
    def inner():
        pass
    return inner


for obj in (lambda: 0, outer(), threading.Lock(), (i for i in ())):
    try:
        pickle.dumps(obj)
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
for bad in (b"", b"x", b"\x80\x04]"):
    try:
        pickle.loads(bad)
    except Exception as e:
        print(type(e).__name__, e)
