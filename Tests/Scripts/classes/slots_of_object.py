class A:
    pass

a = A()
a.x = 1
a.y = 2
print(a.__dict__)  # expect: {'x': 1, 'y': 2}
setattr(a, "z", 3)
print(sorted(vars(a)))  # expect: ['x', 'y', 'z']
delattr(a, "x")
print(a.__dict__)  # expect: {'y': 2, 'z': 3}
