def gen():
    for i in range(3):
        print("give", i)
        yield i

print(sum(gen()))
# expect: give 0
# expect: give 1
# expect: give 2
# expect: 3
print(sum((x * x for x in gen()), 100))
# expect: give 0
# expect: give 1
# expect: give 2
# expect: 105
