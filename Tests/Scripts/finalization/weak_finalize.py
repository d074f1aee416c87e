# `weakref.finalize`: when the object dies, or when the program ends, the newest first.
import weakref


class A:
    pass


a = A()
f = weakref.finalize(a, print, "finalized", 1, sep=":")
print(f.alive, f.peek()[0] is a)
del a
print(f.alive, f.peek(), f())
b = A()
g = weakref.finalize(b, lambda text: text.upper(), "called")
print(g(), g(), g.alive)
c = A()
h = weakref.finalize(c, print, "never")
print(h.detach()[2])
del c
d = A()
weakref.finalize(d, print, "at exit, first made")
weakref.finalize(d, print, "at exit, last made")
quiet = weakref.finalize(d, print, "not at exit")
quiet.atexit = False


class Resource:
    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, print, "closing", name)

    def close(self):
        self._finalizer()


r = Resource("one")
r.close()
r = None
s = Resource("two")
del s
print("end")
# expect: True True
# expect: finalized:1
# expect: False None None
# expect: CALLED None False
# expect: ('never',)
# expect: closing one
# expect: closing two
# expect: end
# expect: at exit, last made
# expect: at exit, first made
