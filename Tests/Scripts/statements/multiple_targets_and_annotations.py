a = b = c = 0
a += 1
print(a, b, c)  # expect: 1 0 0
x: int
try:
    print(x)
except NameError as e:
    print(e)  # expect: name 'x' is not defined
