values = [1, 2, 3]

def take():
    print("take")
    return values.pop(0)

print(list(iter(take, 3)))
# expect: take
# expect: take
# expect: take
# expect: [1, 2]
