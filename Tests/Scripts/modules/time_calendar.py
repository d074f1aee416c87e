import time

print(time.gmtime(0))  # expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %b %p %I", time.gmtime(1e9)), time.asctime(time.gmtime(12345678)))  # expect: 2001-09-09 01:46:40 252 Sun Sep AM 01 Sat May 23 21:21:18 1970
print(time.gmtime(951782400)[:6], time.gmtime(-1)[:6], time.gmtime(4102444800).tm_yday)  # expect: (2000, 2, 29, 0, 0, 0) (1969, 12, 31, 23, 59, 59) 1
