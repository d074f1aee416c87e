import sys

try:
    sys.exit("a message")
finally:
    print("cleaning")  # expect: cleaning
# expect stderr: a message
# expect exit: 1
