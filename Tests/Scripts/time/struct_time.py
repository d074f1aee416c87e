import copy
import time

t = time.gmtime(1000000000)
print(t)  # expect: time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=0)
print(t.tm_year, t.tm_zone, t.tm_gmtoff, len(t), t[0], t[-1], t[:3], tuple(t) == t, isinstance(t, tuple))  # expect: 2001 GMT 0 9 2001 0 (2001, 9, 9) True True
print(t < (2002,), t == (2001, 9, 9, 1, 46, 40, 6, 252, 0), hash(t) == hash(tuple(t)), t + (1,))  # expect: True True True (2001, 9, 9, 1, 46, 40, 6, 252, 0, 1)
year, month, *rest = t
print(year, month, rest, t.n_fields, t.n_sequence_fields, t.n_unnamed_fields, copy.copy(t) == t)  # expect: 2001 9 [9, 1, 46, 40, 6, 252, 0] 11 9 0 True


def show(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


show(setattr, t, "tm_year", 1)  # expect: AttributeError readonly attribute
show(setattr, t, "other", 1)  # expect: AttributeError 'time.struct_time' object has no attribute 'other'
show(getattr, t, "other")  # expect: AttributeError 'time.struct_time' object has no attribute 'other'
show(time.struct_time, (1, 2, 3))  # expect: TypeError time.struct_time() takes an at least 9-sequence (3-sequence given)
show(time.struct_time, range(9))  # expect: time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)
show(time.struct_time, range(12))  # expect: TypeError time.struct_time() takes an at most 11-sequence (12-sequence given)
show(time.struct_time, 5)  # expect: TypeError constructor requires a sequence
print(time.struct_time(range(11)).tm_gmtoff, time.struct_time(range(9)).tm_zone, time.struct_time)  # expect: 10 None <class 'time.struct_time'>
