print(list(enumerate("ab")), list(enumerate("ab", 5)))  # expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')]
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1], [2], [3])))  # expect: [(1, 'a'), (2, 'b')] [] [(1, 2, 3)]
print(list(reversed([1, 2, 3])), list(reversed(range(3))), dict(zip("ab", [1, 2])))  # expect: [3, 2, 1] [2, 1, 0] {'a': 1, 'b': 2}
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)  # expect: zip() argument 2 is longer than argument 1
