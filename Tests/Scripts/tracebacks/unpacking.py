pairs = [(1, 2), (3,)]
for a, b in pairs:
    print(a, b)  # expect: 1 2

# expect traceback:
#   Traceback (most recent call last):
#     File "unpacking.py", line 2, in <module>
#       for a, b in pairs:
#           ^^^^
#   ValueError: not enough values to unpack (expected 2, got 1)
