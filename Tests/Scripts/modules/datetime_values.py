import datetime as dt
from datetime import date, datetime, timedelta, timezone

d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), d.date(), d.time(), repr(d.time()), d.weekday(), d.isoweekday(), d.isocalendar())  # expect: 2024-02-29 13:05:09.123456 datetime.datetime(2024, 2, 29, 13, 5, 9, 123456) 2024-02-29T13:05:09.123456 2024-02-29 13:05:09.123456 datetime.time(13, 5, 9, 123456) 3 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=4)
print(d + timedelta(days=1, hours=12), d - timedelta(weeks=1), d - datetime(2020, 1, 1), repr(d - datetime(2020, 1, 1)))  # expect: 2024-03-02 01:05:09.123456 2024-02-22 13:05:09.123456 1520 days, 13:05:09.123456 datetime.timedelta(days=1520, seconds=47109, microseconds=123456)
print(timedelta(hours=25, minutes=3.5), timedelta(days=-1, seconds=3), repr(timedelta(milliseconds=1)), timedelta(1) / 3)  # expect: 1 day, 1:03:30 -1 day, 0:00:03 datetime.timedelta(microseconds=1000) 8:00:00
print(timedelta(1) // 7, timedelta(5) / timedelta(2), timedelta(1) * 1.5, -timedelta(1), abs(timedelta(-1)))  # expect: 3:25:42.857142 2.5 1 day, 12:00:00 -1 day, 0:00:00 1 day, 0:00:00
print(timedelta(seconds=1.5).total_seconds(), divmod(timedelta(10), timedelta(3)), timedelta.max, timedelta(microseconds=1))  # expect: 1.5 (3, datetime.timedelta(days=1)) 999999999 days, 23:59:59.999999 0:00:00.000001
u = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(u, repr(u), u.timestamp(), u.astimezone(timezone(timedelta(hours=5, minutes=30))), u.tzname())  # expect: 2024-01-01 00:00:00+00:00 datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc) 1704067200.0 2024-01-01 05:30:00+05:30 UTC
print(datetime.fromtimestamp(0, timezone.utc), datetime.utcfromtimestamp(1e9 + 0.25), date(2024, 1, 31) - date(2023, 12, 25))  # expect: 1970-01-01 00:00:00+00:00 2001-09-09 01:46:40.250000 37 days, 0:00:00
print(date(2024, 1, 1) < date(2024, 1, 2), d == datetime(2024, 2, 29, 13, 5, 9, 123456), d > datetime(2020, 1, 1), d != 3)  # expect: True True True True
for action in (lambda: date(2024, 13, 1), lambda: datetime(2024, 1, 1, 25), lambda: u - d, lambda: u < d,
               lambda: date(2023, 2, 29), lambda: timedelta("x"), lambda: date.fromisoformat("zz"),
               lambda: d < date(2024, 1, 1), lambda: timezone(3), lambda: date.max + timedelta(1)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError month must be in 1..12
# expect: ValueError hour must be in 0..23
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: ValueError day is out of range for month
# expect: TypeError unsupported type for timedelta days component: str
# expect: ValueError Invalid isoformat string: 'zz'
# expect: TypeError can't compare datetime.datetime to datetime.date
# expect: TypeError timezone() argument 1 must be datetime.timedelta, not int
# expect: OverflowError date value out of range
print(d.replace(year=2020, microsecond=0), tuple(d.timetuple()), datetime.combine(date(2020, 1, 1), dt.time(3, 4)))  # expect: 2020-02-29 13:05:09 (2024, 2, 29, 13, 5, 9, 3, 60, -1) 2020-01-01 03:04:00
print(datetime.min, datetime.max, date.today() == datetime.now().date(), dt.time(1, 2, 3), repr(dt.time(1, 2)))  # expect: 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 True 01:02:03 datetime.time(1, 2)
print(hash(timedelta(1)) == hash(timedelta(hours=24)), {date(2020, 1, 1): 1}[date(2020, 1, 1)], bool(timedelta(0)))  # expect: True 1 False
print(sum([timedelta(1), timedelta(2)], timedelta()), date.fromordinal(738000), d.toordinal(), timezone.utc)  # expect: 3 days, 0:00:00 2021-07-29 738945 UTC
print(tuple(date(2021, 1, 3).isocalendar()), tuple(date(2020, 12, 31).isocalendar()), date.fromisocalendar(2021, 1, 1))  # expect: (2020, 53, 7) (2020, 53, 4) 2021-01-04
