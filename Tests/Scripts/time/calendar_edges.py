import time


def show(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


for seconds in (-1, 1.9, -0.5, 253402300800, -62135596801, 10 ** 15, 10 ** 17, 1e20, 2 ** 70, float("nan"),
                float("inf"), "x"):
    show(time.gmtime, seconds)
# expect: time.struct_time(tm_year=1969, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=2, tm_yday=365, tm_isdst=0)
# expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=1, tm_wday=3, tm_yday=1, tm_isdst=0)
# expect: time.struct_time(tm_year=1969, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=2, tm_yday=365, tm_isdst=0)
# expect: time.struct_time(tm_year=10000, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=1, tm_isdst=0)
# expect: time.struct_time(tm_year=0, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=6, tm_yday=366, tm_isdst=0)
# expect: time.struct_time(tm_year=31690708, tm_mon=7, tm_mday=5, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=187, tm_isdst=0)
# expect: OSError [Errno 75] Value too large for defined data type
# expect: OverflowError timestamp out of range for platform time_t
# expect: OverflowError timestamp out of range for platform time_t
# expect: ValueError Invalid value NaN (not a number)
# expect: OverflowError timestamp out of range for platform time_t
# expect: TypeError 'str' object cannot be interpreted as an integer
for t in ((2024, 14, 35, 25, 61, 61, 0, 0, 0), (2024, 0, 0, 0, 0, -1, 0, 0, -1), (1960, 1, 1, 0, 0, 0, 0, 0, 0), 5,
          (1, 2), ("x",) * 9, (1.5,) * 9, [2024, 1, 1, 0, 0, 0, 0, 0, 0]):
    show(time.mktime, t)
# expect: 1741399321.0
# expect: 1701302399.0
# expect: -315619200.0
# expect: TypeError Tuple or struct_time argument required
# expect: TypeError mktime(): illegal time tuple argument
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError Tuple or struct_time argument required
for t in ((2024, 0, 0, 0, 0, 0, 0, 0, 0), (2024, 13, 1, 0, 0, 0, 0, 1, 0), (2024, 1, 32, 0, 0, 0, 0, 1, 0),
          (2024, 1, 1, 24, 0, 0, 0, 1, 0), (2024, 1, 1, 0, 60, 0, 0, 1, 0), (2024, 1, 1, 0, 0, 62, 0, 1, 0),
          (2024, 1, 1, 0, 0, 61, 7, 1, 0), (2024, 1, 1, 0, 0, 61, -2, 1, 0), (2024, 1, 1, 0, 0, 0, 0, 367, 0),
          (12345, 1, 1, 0, 0, 0, 0, 1, 0), (2024, 1, 1), "x"):
    show(time.asctime, t)
# expect: Mon Jan  1 00:00:00 2024
# expect: ValueError month out of range
# expect: ValueError day of month out of range
# expect: ValueError hour out of range
# expect: ValueError minute out of range
# expect: ValueError seconds out of range
# expect: Mon Jan  1 00:00:61 2024
# expect: ValueError day of week out of range
# expect: ValueError day of year out of range
# expect: Mon Jan  1 00:00:00 12345
# expect: TypeError asctime(): illegal time tuple argument
# expect: TypeError Tuple or struct_time argument required
show(time.ctime, 0)  # expect: Thu Jan  1 00:00:00 1970
show(time.ctime, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
