values = [3, 1, 2]

def key(x):
    values.append(x)
    return x

try:
    values.sort(key=key)
except ValueError as e:
    print(e)  # expect: list modified during sort
print(values)  # expect: [1, 2, 3]
