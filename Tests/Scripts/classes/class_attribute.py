class A:
    n = 0

a, b = A(), A()
a.n += 1
print(a.n, b.n, A.n)  # expect: 1 0 0
A.n = 10
print(a.n, b.n)  # expect: 1 10
del a.n
print(a.n)  # expect: 10
