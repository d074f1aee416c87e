print((lambda: 1)())  # expect: 1
print((lambda x, y=2, *z, k=4, **kw: (x, y, z, k, kw))(1, 5, 6, k=7, q=8))  # expect: (1, 5, (6,), 7, {'q': 8})
fs = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in fs])  # expect: [10, 11, 12]
