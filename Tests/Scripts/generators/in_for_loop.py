def squares(n):
    for i in range(n):
        yield i * i

print(list(squares(5)))  # expect: [0, 1, 4, 9, 16]
print(sum(squares(4)), max(squares(3)))  # expect: 14 4
for x in squares(3):
    print(x)
# expect: 0
# expect: 1
# expect: 4
