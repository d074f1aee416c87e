def count(name, n):
    for i in range(n):
        yield f"{name}{i}"

for a, b in zip(count("a", 3), count("b", 2)):
    print(a, b)
# expect: a0 b0
# expect: a1 b1
