s = "abcdefg"
print(s[1:4], s[:3], s[3:], s[-2:], s[:-2], s[::2], s[::-1], s[5:1:-2], s[10:], s[-100:2])  # expect: bcd abc defg fg abcde aceg gfedcba fd  ab
print(s[0], s[-1], s[2:2] == "", s[None:None:3])  # expect: a g True adg
try:
    s[::0]
except ValueError as e:
    print(e)  # expect: slice step cannot be zero
try:
    s["a":]
except TypeError as e:
    print(e)  # expect: slice indices must be integers or None or have an __index__ method
