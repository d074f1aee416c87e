def key(x):
    print("key", x)
    return abs(x)

print(min([-3, 1, -1], key=key))
# expect: key -3
# expect: key 1
# expect: key -1
# expect: 1
print(max(-3, 3, key=key))
# expect: key -3
# expect: key 3
# expect: -3
try:
    min([1, 0], key=lambda x: 1 // x)
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
