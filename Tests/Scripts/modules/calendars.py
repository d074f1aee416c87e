import calendar

print(calendar.monthrange(2024, 2), calendar.isleap(2023), calendar.day_name[0], calendar.month_name[12])  # expect: (3, 29) False Monday December
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.weekday(2024, 3, 1), calendar.monthcalendar(2024, 2))  # expect: 1704067200 4 [[0, 0, 0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17, 18], [19, 20, 21, 22, 23, 24, 25], [26, 27, 28, 29, 0, 0, 0]]
print(calendar.month(2024, 2))
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
