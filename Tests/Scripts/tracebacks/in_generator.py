def numbers():
    yield 1
    raise ValueError("tired")

for n in numbers():
    print(n)  # expect: 1

# expect traceback:
#   Traceback (most recent call last):
#     File "in_generator.py", line 5, in <module>
#       for n in numbers():
#     File "in_generator.py", line 3, in numbers
#       raise ValueError("tired")
#   ValueError: tired
