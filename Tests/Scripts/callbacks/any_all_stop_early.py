def gen():
    for x in (0, 1, 2):
        print("give", x)
        yield x

print(any(gen()))
# expect: give 0
# expect: give 1
# expect: True
print(all(gen()))
# expect: give 0
# expect: False
