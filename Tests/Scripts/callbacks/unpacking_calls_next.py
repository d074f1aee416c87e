def gen():
    for i in range(5):
        print("next", i)
        yield i

try:
    a, b = gen()
except ValueError as e:
    print(e)
# expect: next 0
# expect: next 1
# expect: next 2
# expect: too many values to unpack (expected 2)
first, *rest = gen()
# expect: next 0
# expect: next 1
# expect: next 2
# expect: next 3
# expect: next 4
print(first, rest)  # expect: 0 [1, 2, 3, 4]
