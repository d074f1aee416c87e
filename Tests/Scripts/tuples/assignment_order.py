i = 0
a = [10, 20, 30]
i, a[i] = 2, 99
print(i, a)  # expect: 2 [10, 20, 99]
x = y = []
x.append(1)
print(y)  # expect: [1]
a = b, c = 1, 2
print(a, b, c)  # expect: (1, 2) 1 2
