r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 8 in r, 9 in r, r.index(8), list(reversed(r)), range(3))  # expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 5 17 range(5, 11, 3) True False 2 [17, 14, 11, 8, 5, 2] range(0, 3)
print(list(range(5, 0, -2)), list(range(0)), range(3) == range(0, 3), bool(range(0)), sum(range(101)))  # expect: [5, 3, 1] [] True False 5050
try:
    range(1, 2, 0)
except ValueError as e:
    print(e)  # expect: range() arg 3 must not be zero
try:
    range(1.5)
except TypeError as e:
    print(e)  # expect: 'float' object cannot be interpreted as an integer
