n = 3
while n:
    n -= 1
else:
    print("no break")  # expect: no break
while True:
    break
else:
    print("never")
print(n)  # expect: 0
