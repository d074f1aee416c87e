for i, c in enumerate("ab"):
    print(i, c)
# expect: 0 a
# expect: 1 b
a, *b = "xyz"
print(a, b)  # expect: x ['y', 'z']
print([*"hi"], dict(zip("ab", "cd")))  # expect: ['h', 'i'] {'a': 'c', 'b': 'd'}
