class C:
    def __call__(self):
        pass

print(callable(len), callable(C), callable(C()), callable(1), callable(lambda: 0))  # expect: True True True False True
x = []
y = x
print(id(x) == id(y), id(x) != id([]))  # expect: True True
