# Zones by name, with their summer time.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

moment = datetime(2024, 7, 1, 12, tzinfo=timezone.utc)
for key in ("Asia/Kolkata", "America/New_York", "Europe/Dublin", "Australia/Sydney", "UTC", "Asia/Tokyo"):
    zone = ZoneInfo(key)
    for months in (0, 6):
        there = (moment + timedelta(days=30 * months)).astimezone(zone)
        print(there, there.tzname(), there.dst())
# expect: 2024-07-01 17:30:00+05:30 IST 0:00:00
# expect: 2024-12-28 17:30:00+05:30 IST 0:00:00
# expect: 2024-07-01 08:00:00-04:00 EDT 1:00:00
# expect: 2024-12-28 07:00:00-05:00 EST 0:00:00
# expect: 2024-07-01 13:00:00+01:00 IST 0:00:00
# expect: 2024-12-28 12:00:00+00:00 GMT -1 day, 23:00:00
# expect: 2024-07-01 22:00:00+10:00 AEST 0:00:00
# expect: 2024-12-28 23:00:00+11:00 AEDT 1:00:00
# expect: 2024-07-01 12:00:00+00:00 UTC 0:00:00
# expect: 2024-12-28 12:00:00+00:00 UTC 0:00:00
# expect: 2024-07-01 21:00:00+09:00 JST 0:00:00
# expect: 2024-12-28 21:00:00+09:00 JST 0:00:00
zone = ZoneInfo("America/New_York")
for fold in (0, 1):
    print(datetime(2024, 11, 3, 1, 30, fold=fold, tzinfo=zone), datetime(2024, 3, 10, 2, 30, fold=fold, tzinfo=zone))
# expect: 2024-11-03 01:30:00-04:00 2024-03-10 02:30:00-05:00
# expect: 2024-11-03 01:30:00-05:00 2024-03-10 02:30:00-04:00
moment = datetime(2024, 11, 3, 4, 30, tzinfo=timezone.utc)
for hours in range(4):
    there = (moment + timedelta(hours=hours)).astimezone(zone)
    print(there, there.fold)
# expect: 2024-11-03 00:30:00-04:00 0
# expect: 2024-11-03 01:30:00-04:00 0
# expect: 2024-11-03 01:30:00-05:00 1
# expect: 2024-11-03 02:30:00-05:00 0
print(repr(zone), zone)  # expect: zoneinfo.ZoneInfo(key='America/New_York') America/New_York
try:
    ZoneInfo("Nowhere/Land")
except KeyError as e:
    print(type(e).__name__, e)  # expect: ZoneInfoNotFoundError 'No time zone found with key Nowhere/Land'
