class A:
    y = 3

    def __getattribute__(self, name):
        if name == "magic":
            return 42
        return object.__getattribute__(self, name)

a = A()
a.x = 7
print(a.magic, a.x, a.y)  # expect: 42 7 3
