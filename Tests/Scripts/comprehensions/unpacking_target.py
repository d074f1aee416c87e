pairs = [(1, "a"), (2, "b")]
print([b * a for a, b in pairs])  # expect: ['a', 'bb']
print([rest for first, *rest in [(1, 2, 3), (4,)]])  # expect: [[2, 3], []]
