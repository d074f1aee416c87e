def f(a, b=2, *args, c=3):
    "the doc"
    return a

print(f.__name__)  # expect: f
print(f.__doc__)  # expect: the doc
print(f.__defaults__)  # expect: (2,)
print(f.__kwdefaults__)  # expect: {'c': 3}
f.counter = 5
print(f.counter)  # expect: 5
print(f.__qualname__)  # expect: f
