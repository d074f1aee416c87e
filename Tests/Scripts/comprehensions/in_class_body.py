class A:
    n = 3
    values = [i for i in range(n)]

print(A.values)  # expect: [0, 1, 2]
