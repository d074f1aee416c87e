import random

random.seed(5)
l = list(range(8))
random.shuffle(l)
print(l, random.sample(range(100), 4), random.sample("abcdef", 6))  # expect: [6, 3, 1, 0, 7, 2, 5, 4] [83, 6, 20, 14] ['c', 'd', 'b', 'e', 'a', 'f']
