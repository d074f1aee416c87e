class A:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

a = A()
a.x = 5  # expect: set x 5
print(a.x)  # expect: 5
del a.x  # expect: del x
print(hasattr(a, "x"))  # expect: False
