import time

print(time.sleep(0))  # expect: None
try:
    time.sleep(-1)
except ValueError as e:
    print(e)  # expect: sleep length must be non-negative
try:
    time.sleep("1")
except TypeError as e:
    print(e)  # expect: 'str' object cannot be interpreted as an integer
try:
    time.sleep()
except TypeError as e:
    print(e)  # expect: time.sleep() takes exactly one argument (0 given)
