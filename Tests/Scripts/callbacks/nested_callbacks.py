def key(row):
    return sum(sorted(row, key=lambda x: -x)[:2])

print(sorted([[1, 2, 3], [9, 0, 0], [4, 4, 4]], key=key))  # expect: [[1, 2, 3], [4, 4, 4], [9, 0, 0]]
print(max(map(lambda r: min(r, key=lambda x: -x), [[1, 5], [7, 2]])))  # expect: 7
