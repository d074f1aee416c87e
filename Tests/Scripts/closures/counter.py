def make():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step

a = make()
b = make()
print(a(), a(), b(), a())  # expect: 1 2 1 3
