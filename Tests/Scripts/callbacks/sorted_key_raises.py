def key(x):
    if x == 3:
        raise ValueError("no key for 3")
    return x

values = [2, 3, 1]
try:
    sorted(values, key=key)
except ValueError as e:
    print(e)  # expect: no key for 3
try:
    values.sort(key=key)
except ValueError as e:
    print(e)  # expect: no key for 3
print(values)  # expect: [2, 3, 1]
