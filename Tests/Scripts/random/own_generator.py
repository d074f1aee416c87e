import random

a = random.Random(9)
b = random.Random(9)
print(a.random() == b.random(), a.randint(1, 100), b.randint(1, 100))  # expect: True 48 48
