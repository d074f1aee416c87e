import calendar
import datetime

for text in ("2011-W44-5", "2011W445", "20111104", "2011-11-04T00:05:23+04:00", "2011-W01-2T10:00"):
    print(text, repr(datetime.datetime.fromisoformat(text)))
# expect: 2011-W44-5 datetime.datetime(2011, 11, 4, 0, 0)
# expect: 2011W445 datetime.datetime(2011, 11, 4, 0, 0)
# expect: 20111104 datetime.datetime(2011, 11, 4, 0, 0)
# expect: 2011-11-04T00:05:23+04:00 datetime.datetime(2011, 11, 4, 0, 5, 23, tzinfo=datetime.timezone(datetime.timedelta(seconds=14400)))
# expect: 2011-W01-2T10:00 datetime.datetime(2011, 1, 4, 10, 0)
print(datetime.date(2021, 1, 3).strftime("%G-W%V-%u %U %W"), datetime.date.fromisocalendar(2020, 53, 7))  # expect: 2020-W53-7 01 00 2021-01-03
print(datetime.datetime.strptime("2020-W53-7", "%G-W%V-%u"), datetime.datetime.strptime("2021 09 1", "%Y %W %w"))  # expect: 2021-01-03 00:00:00 2021-03-01 00:00:00
try:
    datetime.datetime.strptime("53", "%V")
except ValueError as error:
    print(error)  # expect: ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
print(calendar.month(2024, 2))
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
print(calendar.TextCalendar(6).formatmonth(2023, 12))
# expect:    December 2023
# expect: Su Mo Tu We Th Fr Sa
# expect:                 1  2
# expect:  3  4  5  6  7  8  9
# expect: 10 11 12 13 14 15 16
# expect: 17 18 19 20 21 22 23
# expect: 24 25 26 27 28 29 30
# expect: 31
# expect:
print(calendar.calendar(2024, m=4)[:200])
# expect:                                                2024
# expect:
# expect:       January                   February                   March                     April
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo T
print(list(calendar.Calendar(6).itermonthdays4(2024, 2))[:3], calendar.HTMLCalendar().formatmonth(2024, 2)[:60])  # expect: [(2024, 1, 28, 6), (2024, 1, 29, 0), (2024, 1, 30, 1)] <table border="0" cellpadding="0" cellspacing="0" class="mon
