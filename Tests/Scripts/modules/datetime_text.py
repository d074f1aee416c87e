import time
from datetime import date, datetime, timezone
from datetime import time as time_of_day

d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %p %I %y %U %W %% %Z|%z|%c|%x|%X"))  # expect: 2024-02-29 13:05:09.123456 Thu Thursday Feb February 060 PM 01 24 08 09 % ||Thu Feb 29 13:05:09 2024|02/29/24|13:05:09
print(f"{d:%H:%M}", f"{date(2020, 1, 2):%d/%m/%y}", f"{d}", d.ctime(), d.isoformat(sep=" ", timespec="milliseconds"))  # expect: 13:05 02/01/20 2024-02-29 13:05:09.123456 Thu Feb 29 13:05:09 2024 2024-02-29 13:05:09.123
print(datetime.strptime("2024-03-05 07:08:09", "%Y-%m-%d %H:%M:%S"), datetime.strptime("10:20:30.5", "%H:%M:%S.%f"))  # expect: 2024-03-05 07:08:09 1900-01-01 10:20:30.500000
print(datetime.strptime("Mar 5 24 7:08 PM", "%b %d %y %I:%M %p"), datetime.strptime("1 +0200", "%d %z"))  # expect: 2024-03-05 19:08:00 1900-01-01 00:00:00+02:00
for text, format in (("x", "%Y"), ("2024-13-01", "%Y-%m-%d"), ("2024-01-01 x", "%Y-%m-%d"), ("2023-02-29", "%Y-%m-%d")):
    try:
        datetime.strptime(text, format)
    except ValueError as e:
        print(e)
# expect: time data 'x' does not match format '%Y'
# expect: time data '2024-13-01' does not match format '%Y-%m-%d'
# expect: unconverted data remains:  x
# expect: day is out of range for month
print(datetime.fromisoformat("2024-01-02T03:04:05.678+02:00"), date.fromisoformat("2024-01-02"), time_of_day.fromisoformat("04:05"))  # expect: 2024-01-02 03:04:05.678000+02:00 2024-01-02 04:05:00
print(datetime(2024, 1, 1, tzinfo=timezone.utc).strftime("%z %Z"), time.strptime("30 Nov 00", "%d %b %y"))  # expect: +0000 UTC time.struct_time(tm_year=2000, tm_mon=11, tm_mday=30, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=335, tm_isdst=-1)
print(time.mktime(time.gmtime(1234567)) >= 0, time.gmtime(86400 * 365))  # expect: True time.struct_time(tm_year=1971, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=1, tm_isdst=0)
