def gen():
    yield from (1, 2, 3)

a, b, c = gen()
first, *rest = gen()
print(a, b, c, first, rest)  # expect: 1 2 3 1 [2, 3]
print(*gen(), sep="-")  # expect: 1-2-3
print([*gen(), *gen()])  # expect: [1, 2, 3, 1, 2, 3]
