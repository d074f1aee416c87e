def divide(a, b):
    return a // b, a % b

q, r = divide(17, 5)
print(q, r)  # expect: 3 2
print(divide(-17, 5))  # expect: (-4, 3)
