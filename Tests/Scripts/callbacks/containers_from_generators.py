def gen():
    yield 1
    print("between")
    yield 2

print(list(gen()))
# expect: between
# expect: [1, 2]
print(tuple(gen()))
# expect: between
# expect: (1, 2)
print(set(gen()))
# expect: between
# expect: {1, 2}
print(dict((x, x * x) for x in gen()))
# expect: between
# expect: {1: 1, 2: 4}
print(sorted(gen(), reverse=True))
# expect: between
# expect: [2, 1]
l = [0]
l.extend(gen())  # expect: between
print(l, [*gen()])
# expect: between
# expect: [0, 1, 2] [1, 2]
