a, *b, c = range(5)
print(a, b, c)  # expect: 0 [1, 2, 3] 4
*a, b = "xyz"
print(a, b)  # expect: ['x', 'y'] z
(a, b), [c, *d] = (1, 2), (3, 4, 5)
print(a, b, c, d)  # expect: 1 2 3 [4, 5]
first, (second, *third), *rest = 1, (2, 3, 4), 5, 6
print(first, second, third, rest)  # expect: 1 2 [3, 4] [5, 6]
for i, (x, y) in enumerate([(1, 2), (3, 4)]):
    print(i, x, y)
# expect: 0 1 2
# expect: 1 3 4
print([*range(2), 5, *"a"], {**{"a": 1}, "b": 2}, (*[1], 2))  # expect: [0, 1, 5, 'a'] {'a': 1, 'b': 2} (1, 2)
