# What goes wrong in `__del__` is reported and forgotten; it is called once, though the object come back.
# expect stderr: Traceback (most recent call last):
# expect stderr: RuntimeError: in the finalizer
import sys


class Fails:
    def __del__(self):
        raise RuntimeError("in the finalizer")


x = Fails()
del x
print("goes on")  # expect: goes on


class Returns:
    kept = None

    def __del__(self):
        print("comes back")
        Returns.kept = self


r = Returns()
r = None  # expect: comes back
print(Returns.kept is not None)  # expect: True
Returns.kept = None
print("gone for good")  # expect: gone for good


class Base:
    def __del__(self):
        print("base")


class Derived(Base):
    def __del__(self):
        print("derived")
        super().__del__()


Derived()
# expect: derived
# expect: base


class Makes:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)
        if self.n:
            Makes(self.n - 1)


Makes(2)
# expect: del 2
# expect: del 1
# expect: del 0


class Holds:
    def __init__(self, name, inner):
        self.name = name
        self.inner = inner

    def __del__(self):
        print("before", self.name)
        self.inner = None
        print("after", self.name)


Holds("a", Holds("b", None))
# expect: before a
# expect: before b
# expect: after b
# expect: after a
try:
    Holds("in try", None)
    print("body")
except Exception:
    print("never")
# expect: before in try
# expect: after in try
# expect: body


def handler(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.object is Fails.__del__)


sys.unraisablehook = handler
Fails()  # expect: hook: RuntimeError in the finalizer True


class Text(str):
    def __del__(self):
        print("del", self)


class Items(list):
    def __del__(self):
        print("del", list(self))


class Problem(Exception):
    def __del__(self):
        print("del problem")


Text("text")  # expect: del text
Items([1, 2])  # expect: del [1, 2]
try:
    raise Problem
except Problem:
    print("handling")
# expect: handling
# expect: del problem
print("end")  # expect: end
