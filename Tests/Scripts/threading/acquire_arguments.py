import threading


def attempt(lock, *arguments, **keywords):
    try:
        print(arguments, keywords, lock.acquire(*arguments, **keywords))
    except Exception as e:
        print(arguments, keywords, type(e).__name__, e)


for make in (threading.Lock, threading.RLock):
    attempt(make(), None)
    attempt(make(), 1.5)
    attempt(make(), 2 ** 40)
    attempt(make(), -2 ** 40)
    attempt(make(), 2 ** 70)
    attempt(make(), "x", -3)
    attempt(make(), True, None)
    attempt(make(), timeout="x")
    attempt(make(), 0, 0)
    attempt(make(), False, 1)
    attempt(make(), False, -1)
    attempt(make(), False, -2)
    attempt(make(), True, -2)
    attempt(make(), True, -1.0)
    attempt(make(), True, -0.5)
    attempt(make(), True, 2 ** 40)
    attempt(make(), True, 2 ** 70)
    attempt(make(), True, 1e100)
    attempt(make(), True, float("inf"))
    attempt(make(), True, float("nan"))
    attempt(make(), timeout=threading.TIMEOUT_MAX)
    attempt(make(), timeout=threading.TIMEOUT_MAX + 1)
    attempt(make(), timeout=0)
    attempt(make(), 1, 2, 3)
# expect: (None,) {} TypeError 'NoneType' object cannot be interpreted as an integer
# expect: (1.5,) {} TypeError 'float' object cannot be interpreted as an integer
# expect: (1099511627776,) {} OverflowError signed integer is greater than maximum
# expect: (-1099511627776,) {} OverflowError signed integer is less than minimum
# expect: (1180591620717411303424,) {} OverflowError Python int too large to convert to C long
# expect: ('x', -3) {} TypeError 'str' object cannot be interpreted as an integer
# expect: (True, None) {} TypeError 'NoneType' object cannot be interpreted as an integer
# expect: () {'timeout': 'x'} TypeError 'str' object cannot be interpreted as an integer
# expect: (0, 0) {} ValueError can't specify a timeout for a non-blocking call
# expect: (False, 1) {} ValueError can't specify a timeout for a non-blocking call
# expect: (False, -1) {} True
# expect: (False, -2) {} ValueError can't specify a timeout for a non-blocking call
# expect: (True, -2) {} ValueError timeout value must be positive
# expect: (True, -1.0) {} True
# expect: (True, -0.5) {} ValueError timeout value must be positive
# expect: (True, 1099511627776) {} OverflowError timestamp too large to convert to C _PyTime_t
# expect: (True, 1180591620717411303424) {} OverflowError timestamp too large to convert to C _PyTime_t
# expect: (True, 1e+100) {} OverflowError timestamp out of range for platform time_t
# expect: (True, inf) {} OverflowError timestamp out of range for platform time_t
# expect: (True, nan) {} ValueError Invalid value NaN (not a number)
# expect: () {'timeout': 9223372036.0} True
# expect: () {'timeout': 9223372037.0} OverflowError timestamp out of range for platform time_t
# expect: () {'timeout': 0} True
# expect: (1, 2, 3) {} TypeError acquire() takes at most 2 arguments (3 given)
# expect: (None,) {} TypeError 'NoneType' object cannot be interpreted as an integer
# expect: (1.5,) {} TypeError 'float' object cannot be interpreted as an integer
# expect: (1099511627776,) {} OverflowError signed integer is greater than maximum
# expect: (-1099511627776,) {} OverflowError signed integer is less than minimum
# expect: (1180591620717411303424,) {} OverflowError Python int too large to convert to C long
# expect: ('x', -3) {} TypeError 'str' object cannot be interpreted as an integer
# expect: (True, None) {} TypeError 'NoneType' object cannot be interpreted as an integer
# expect: () {'timeout': 'x'} TypeError 'str' object cannot be interpreted as an integer
# expect: (0, 0) {} ValueError can't specify a timeout for a non-blocking call
# expect: (False, 1) {} ValueError can't specify a timeout for a non-blocking call
# expect: (False, -1) {} True
# expect: (False, -2) {} ValueError can't specify a timeout for a non-blocking call
# expect: (True, -2) {} ValueError timeout value must be positive
# expect: (True, -1.0) {} True
# expect: (True, -0.5) {} ValueError timeout value must be positive
# expect: (True, 1099511627776) {} OverflowError timestamp too large to convert to C _PyTime_t
# expect: (True, 1180591620717411303424) {} OverflowError timestamp too large to convert to C _PyTime_t
# expect: (True, 1e+100) {} OverflowError timestamp out of range for platform time_t
# expect: (True, inf) {} OverflowError timestamp out of range for platform time_t
# expect: (True, nan) {} ValueError Invalid value NaN (not a number)
# expect: () {'timeout': 9223372036.0} True
# expect: () {'timeout': 9223372037.0} OverflowError timestamp out of range for platform time_t
# expect: () {'timeout': 0} True
# expect: (1, 2, 3) {} TypeError acquire() takes at most 2 arguments (3 given)
lock = threading.Lock()
lock.acquire()
for timeout in (0, 0.01, 0.0):
    print(lock.acquire(timeout=timeout), lock.acquire(True, timeout))
# expect: False False
# expect: False False
# expect: False False
print(lock.acquire(False), lock.acquire(0))  # expect: False False
print(hasattr(threading.RLock(), "locked"), hasattr(lock, "_is_owned"))  # expect: False False
