def product(a, b):
    size = len(b)
    width = len(b[0])
    return [[sum(row[k] * b[k][j] for k in range(size)) for j in range(width)] for row in a]


n = 90
a = [[i * j % 7 + 0.5 for j in range(n)] for i in range(n)]
b = [[(i + j) % 5 - 1.0 for j in range(n)] for i in range(n)]
c = product(a, b)
print(sum(c[i][i] for i in range(n)))
