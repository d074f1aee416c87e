l = [3, 1, 2]
l.append(4)
l.extend([5, 6])
l.insert(0, 0)
l.insert(100, 7)
l.insert(-1, 9)
print(l, l.pop(), l.pop(0), l)  # expect: [3, 1, 2, 4, 5, 6, 9] 7 0 [3, 1, 2, 4, 5, 6, 9]
l.remove(9)
l.reverse()
print(l, l.index(3), l.count(1), len(l))  # expect: [6, 5, 4, 2, 1, 3] 5 1 6
l.sort()
print(l, l.copy() == l, l.copy() is l)  # expect: [1, 2, 3, 4, 5, 6] True False
l.clear()
print(l)  # expect: []
