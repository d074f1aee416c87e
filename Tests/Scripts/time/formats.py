import time

t = time.gmtime(0)
for format in ("%Y-%m-%d %H:%M:%S", "%a %A %b %B %c", "%d %H %I %j %m %M %p %S %U %w %W", "%x %X %y %Y %Z %z %%",
               "%D %e %F %g %G %h %k %l", "%P %r %R %s %T %u %V %C", "%-d %_d %-H %^a %#Z %5Y", "%03d %10d %-m/%-d",
               "%Ey %Od %EY", "%Q %E %O %", "%_H %^B %#B", ""):
    print(repr(time.strftime(format, t)))
# expect: '1970-01-01 00:00:00'
# expect: 'Thu Thursday Jan January Thu Jan  1 00:00:00 1970'
# expect: '01 00 12 001 01 00 AM 00 00 4 00'
# expect: '01/01/70 00:00:00 70 1970 GMT +0000 %'
# expect: '01/01/70  1 1970-01-01 70 1970 Jan  0 12'
# expect: 'am 12:00:00 AM 00:00 0 00:00:00 4 01 19'
# expect: '1  1 0 THU gmt 01970'
# expect: '001 0000000001 1/1'
# expect: '70 01 1970'
# expect: '%Q %E %O %'
# expect: ' 0 JANUARY JANUARY'
# expect: ''
for year in (0, 99, -1, 12345):
    print(time.strftime("%Y %y %C %G", (year, 1, 1, 0, 0, 0, 0, 1, 0)))
# expect: 0 00 0 0
# expect: 99 99 0 99
# expect: -1 99 -1 -1
# expect: 12345 45 123 12345
print(time.strftime("%G-W%V-%u", (2021, 1, 3, 0, 0, 0, 6, 3, 0)), time.strftime("%I %p", (2023, 1, 1, 12, 0, 0, 6, 1, 0)))  # expect: 2020-W53-7 12 PM
for arguments in ((5,), ("%Y", (1,)), ("%Y", [1] * 9), ("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)), ("%Y\0", t)):
    try:
        print(time.strftime(*arguments))
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError strftime() argument 1 must be str, not int
# expect: TypeError strftime(): illegal time tuple argument
# expect: TypeError Tuple or struct_time argument required
# expect: ValueError month out of range
# expect: ValueError embedded null character
