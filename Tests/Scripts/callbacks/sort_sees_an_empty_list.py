values = [3, 1, 2]

def key(x):
    print(values, len(values))
    return x

values.sort(key=key)
# expect: [] 0
# expect: [] 0
# expect: [] 0
print(values)  # expect: [1, 2, 3]
