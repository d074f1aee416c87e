import random

random.seed("text")
print(random.random())  # expect: 0.8711565613554825
random.seed(-5)
print(random.random())  # expect: 0.6229016948897019
random.seed(2 ** 100)
print(random.random())  # expect: 0.7586581712996778
