def find(values, x):
    for v in values:
        if v == x:
            print("found")
            break
    else:
        print("not found")

find([1, 2], 2)  # expect: found
find([1, 2], 3)  # expect: not found
find([], 1)  # expect: not found
