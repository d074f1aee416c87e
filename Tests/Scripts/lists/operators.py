a = [1, 2]
b = a
a += [3]
print(b, a is b)  # expect: [1, 2, 3] True
a = a + [4]
print(b, a, [0] * 3, 2 in a, [1, 2] == [1, 2], [1, 3] > [1, 2, 9], [] < [0])  # expect: [1, 2, 3] [1, 2, 3, 4] [0, 0, 0] True True True True
a *= 2
print(a)  # expect: [1, 2, 3, 4, 1, 2, 3, 4]
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows)  # expect: [[1, 0], [1, 0]]
