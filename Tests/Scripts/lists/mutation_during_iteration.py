l = [1, 2, 3, 4]
for x in l:
    if x == 2:
        l.remove(x)
    print(x)
# expect: 1
# expect: 2
# expect: 4
print(l)  # expect: [1, 3, 4]
l = [1, 2]
for x in l:
    if len(l) < 5:
        l.append(x * 10)
print(l)  # expect: [1, 2, 10, 20, 100]
