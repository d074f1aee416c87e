import random

random.seed(11)
print(random.gauss(0, 1), random.gauss(10, 2))  # expect: -1.224072675713965 10.755176396603195
