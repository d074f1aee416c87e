import random

random.seed(3)
print([random.choice("abc") for _ in range(6)])  # expect: ['a', 'c', 'c', 'a', 'b', 'c']
print(random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=5))  # expect: [2, 2, 2, 3, 2] ['a', 'a', 'a', 'a', 'a']
