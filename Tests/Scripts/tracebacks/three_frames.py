def a(x):
    return b(x) + 1

def b(x):
    y = c(x)
    return y

def c(x):
    return [1, 2][x]

print("start")  # expect: start
print(a(5))

# expect traceback:
#   Traceback (most recent call last):
#     File "three_frames.py", line 12, in <module>
#       print(a(5))
#             ^^^^
#     File "three_frames.py", line 2, in a
#       return b(x) + 1
#              ^^^^
#     File "three_frames.py", line 5, in b
#       y = c(x)
#           ^^^^
#     File "three_frames.py", line 9, in c
#       return [1, 2][x]
#              ~~~~~~^^^
#   IndexError: list index out of range
