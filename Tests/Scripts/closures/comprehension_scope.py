x = "outer"
print([x for x in range(3)])  # expect: [0, 1, 2]
print(x)  # expect: outer
print({x: x * x for x in range(3)})  # expect: {0: 0, 1: 1, 2: 4}
print(x)  # expect: outer
