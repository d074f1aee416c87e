l = list(range(8))
print(l[2:5], l[::-2], l[-3:], l[5:2], l[:])  # expect: [2, 3, 4] [7, 5, 3, 1] [5, 6, 7] [] [0, 1, 2, 3, 4, 5, 6, 7]
l[1:3] = ["a", "b", "c"]
print(l)  # expect: [0, 'a', 'b', 'c', 3, 4, 5, 6, 7]
l[::3] = [0, 0, 0]
print(l)  # expect: [0, 'a', 'b', 0, 3, 4, 0, 6, 7]
del l[1:4]
print(l)  # expect: [0, 3, 4, 0, 6, 7]
l[2:2] = [9]
print(l)  # expect: [0, 3, 9, 4, 0, 6, 7]
try:
    l[::2] = [1]
except ValueError as e:
    print(e)  # expect: attempt to assign sequence of size 1 to extended slice of size 4
del l[::2]
print(l)  # expect: [3, 4, 6]
