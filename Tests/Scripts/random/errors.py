import random

try:
    random.choice([])
except IndexError as e:
    print(e)  # expect: Cannot choose from an empty sequence
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)  # expect: empty range for randrange() (5, 2, -3)
try:
    random.randrange(0)
except ValueError as e:
    print(e)  # expect: empty range for randrange()
try:
    random.sample([1], 2)
except ValueError as e:
    print(e)  # expect: Sample larger than population or is negative
