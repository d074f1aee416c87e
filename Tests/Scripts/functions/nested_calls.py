def add(a, b):
    return a + b

def twice(f, x):
    return f(x, x)

print(twice(add, twice(add, 3)))  # expect: 12
