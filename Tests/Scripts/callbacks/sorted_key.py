def key(x):
    print("key", x)
    return -x

print(sorted([2, 1, 3], key=key))
# expect: key 2
# expect: key 1
# expect: key 3
# expect: [3, 2, 1]
