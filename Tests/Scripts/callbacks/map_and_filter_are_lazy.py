def f(x):
    print("f", x)
    return x * 2

m = map(f, [1, 2])
print("made")  # expect: made
print(next(m))
# expect: f 1
# expect: 2
print(list(m))
# expect: f 2
# expect: [4]
print(list(filter(lambda x: print("test", x) or x > 1, [1, 2])))
# expect: test 1
# expect: test 2
# expect: [2]
