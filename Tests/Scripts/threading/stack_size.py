import threading

print(threading.stack_size(), threading.stack_size(262144), threading.stack_size(), threading.stack_size(0))  # expect: 0 0 262144 0
for size in (-1, 100, "x", 1.5, 2 ** 70):
    try:
        threading.stack_size(size)
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError size must be 0 or a positive value
# expect: ValueError size not valid: 100 bytes
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: OverflowError Python int too large to convert to C ssize_t
print(threading.stack_size())  # expect: 0
