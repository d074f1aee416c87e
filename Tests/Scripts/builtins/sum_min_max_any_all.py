print(sum([1, 2, 3]), sum([], 5), sum([0.1] * 3), sum([[1], [2]], []), sum(range(4), start=10))  # expect: 6 5 0.30000000000000004 [1, 2] 16
print(min(3, 1, 2), max([1, 5, 2]), min("b", "a"), max([], default=0), max("aa", "b", key=len), min([(2, "a"), (1, "b")]))  # expect: 1 5 a 0 aa (1, 'b')
print(any([0, 1]), all([1, 0]), any([]), all([]), any(x > 2 for x in range(4)))  # expect: True False False True True
