class A:
    def __setattr__(self, name, value):
        raise ValueError("no " + name)

    def __setitem__(self, key, value):
        raise ValueError("no item " + key)

    def __getattr__(self, name):
        raise KeyError(name)

a = A()
for f in (lambda: setattr(a, "x", 1), lambda: a.__setitem__("k", 1), lambda: a.y, lambda: hasattr(a, "z")):
    try:
        f()
    except (ValueError, KeyError) as e:
        print(repr(e))
# expect: ValueError('no x')
# expect: ValueError('no item k')
# expect: KeyError('y')
# expect: KeyError('z')
