a = [[1], [2]]
b = a[:]
c = list(a)
b[0].append(9)
b.append(3)
print(a, b, c)  # expect: [[1, 9], [2]] [[1, 9], [2], 3] [[1, 9], [2]]
