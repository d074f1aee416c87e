l = [1, 2, 3]
del l[0]
print(l)  # expect: [2, 3]
x = 1
del x
try:
    x
except NameError as e:
    print(e)  # expect: name 'x' is not defined
d = {"a": 1, "b": 2}
del d["a"]
print(d)  # expect: {'b': 2}
del l
