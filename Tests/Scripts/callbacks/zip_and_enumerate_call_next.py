def gen(name, n):
    for i in range(n):
        print("next", name)
        yield i

print(list(zip(gen("a", 2), gen("b", 1))))
# expect: next a
# expect: next b
# expect: next a
# expect: [(0, 0)]
for i, x in enumerate(gen("c", 2)):
    print(i, x)
# expect: next c
# expect: 0 0
# expect: next c
# expect: 1 1
