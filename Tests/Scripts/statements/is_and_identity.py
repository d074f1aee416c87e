a = [1]
b = [1]
print(a == b, a is b, a is a, None is None, a is not b)  # expect: True False True True True
print(id(a) == id(a), type(id(a)).__name__)  # expect: True int
