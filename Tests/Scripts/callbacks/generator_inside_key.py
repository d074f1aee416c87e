def numbers(n):
    for i in range(n):
        yield i

print(sorted([3, 1, 2], key=lambda n: -sum(numbers(n))))  # expect: [3, 2, 1]
print(list(map(list, map(numbers, range(3)))))  # expect: [[], [0], [0, 1]]
