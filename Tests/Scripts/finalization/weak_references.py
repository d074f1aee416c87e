# A weak reference is empty from the moment at which its object dies; then its callback is called.
import weakref


class A:
    def __init__(self, n):
        self.n = n

    def method(self):
        return self.n

    def __repr__(self):
        return f"A({self.n})"


a = A(1)
r = weakref.ref(a)
print(r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r])  # expect: True True 1 True
del a
print(r())  # expect: None


def gone(ref):
    print("gone", ref())


a = A(2)
first = weakref.ref(a, gone)
second = weakref.ref(a, lambda ref: print("the later one first"))
dropped = weakref.ref(a, lambda ref: print("never"))
del dropped
print(first == second, hash(first) == hash(a))  # expect: True True
a = None
# expect: the later one first
# expect: gone None
print(first(), second(), first == second, hash(first) == hash(first))  # expect: None None False True
m = A(3)
w = weakref.WeakMethod(m.method, lambda ref: print("method gone"))
print(w()())  # expect: 3
del m  # expect: method gone
print(w())  # expect: None
p = A(4)
proxy = weakref.proxy(p)
print(proxy.n, proxy.method())  # expect: 4 4
del p
try:
    proxy.n
except ReferenceError as e:
    print(e)  # expect: weakly-referenced object no longer exists


def local():
    return weakref.ref(A(5))


print(local()())  # expect: None
print(weakref.ref(A(6))())  # expect: None


class D:
    def __del__(self):
        print("del", ref() is self)


d = D()
ref = weakref.ref(d, gone)
del d
# expect: del True
# expect: gone None


def wrong(ref):
    raise ValueError("in a callback")  # expect stderr: ValueError: in a callback


e = A(7)
bad = weakref.ref(e, wrong)
e = None
f = lambda: 1
rf = weakref.ref(f)
print(rf()())  # expect: 1
del f
print(rf())  # expect: None
for value in (1, "s", (), [], None):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'NoneType' object
