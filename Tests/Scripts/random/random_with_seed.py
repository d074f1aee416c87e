import random

random.seed(42)
print([random.random() for _ in range(3)])  # expect: [0.6394267984578837, 0.025010755222666936, 0.27502931836911926]
random.seed(42)
print(random.random())  # expect: 0.6394267984578837
print(random.seed(0), random.random())  # expect: None 0.8444218515250481
