l = [1]
l += "ab"
l += (x for x in range(2))
print(l)  # expect: [1, 'a', 'b', 0, 1]
try:
    l += 5
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
