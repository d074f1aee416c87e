import random

random.seed(7)
print(random.uniform(1, 10), random.uniform(-1.5, 2.5))  # expect: 3.9144948834984614 -0.8966033043019923
