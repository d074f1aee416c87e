def f():
    import math
    return math.floor(3.7)

print(f())  # expect: 3
try:
    math
except NameError as e:
    print(e)  # expect: name 'math' is not defined
