g = (x * x for x in range(4) if x % 2)
print(list(g), list(g))  # expect: [1, 9] []
print(sum(x for x in range(5)))  # expect: 10
print(type(g).__name__)  # expect: generator
