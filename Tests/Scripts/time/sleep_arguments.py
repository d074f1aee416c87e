import time

for seconds in (-1, -0.5, "x", None, [], float("nan"), float("inf"), 1e10, -1e100, 2 ** 40, 2 ** 70, -2 ** 70):
    try:
        print(time.sleep(seconds))
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError sleep length must be non-negative
# expect: ValueError sleep length must be non-negative
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'list' object cannot be interpreted as an integer
# expect: ValueError Invalid value NaN (not a number)
# expect: OverflowError timestamp out of range for platform time_t
# expect: OverflowError timestamp out of range for platform time_t
# expect: OverflowError timestamp out of range for platform time_t
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: OverflowError timestamp too large to convert to C _PyTime_t
print(time.sleep(0), time.sleep(0.0), time.sleep(False), time.sleep(1e-9))  # expect: None None None None
for arguments in ((), (1, 2)):
    try:
        time.sleep(*arguments)
    except TypeError as e:
        print(e)
# expect: time.sleep() takes exactly one argument (0 given)
# expect: time.sleep() takes exactly one argument (2 given)
