import time

for text, format in (("30 Nov 00", "%d %b %y"), ("Mon Jan  1 00:00:00 2024", "%c"), ("2024-060", "%Y-%j"),
                     ("2024 10 1", "%Y %W %w"), ("2024 10 1", "%Y %U %w"), ("2024 10 1", "%G %V %u"),
                     ("2024 0 3", "%Y %W %w"), ("12 PM", "%I %p"), ("12 am", "%I %p"), ("monday", "%A"),
                     ("29 Feb", "%d %b"), ("61", "%S"), ("01/02/03", "%x"), ("01:02:03", "%X"), ("2024%", "%Y%%"),
                     (" 5", "%d"), ("5  6", "%d %m"), ("13", "%d%m"), ("123", "%H%M"), ("a(b)5", "a(b)%d"),
                     ("68", "%y"), ("69", "%y"), ("", "")):
    print(tuple(time.strptime(text, format)))
# expect: (2000, 11, 30, 0, 0, 0, 3, 335, -1)
# expect: (2024, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: (2024, 2, 29, 0, 0, 0, 3, 60, -1)
# expect: (2024, 3, 4, 0, 0, 0, 0, 64, -1)
# expect: (2024, 3, 11, 0, 0, 0, 0, 71, -1)
# expect: (2024, 3, 4, 0, 0, 0, 0, 64, -1)
# expect: (2024, 1, 3, 0, 0, 0, 2, 3, -1)
# expect: (1900, 1, 1, 12, 0, 0, 0, 1, -1)
# expect: (1900, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: (1900, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: (1900, 2, 29, 0, 0, 0, 0, 60, -1)
# expect: (1900, 1, 1, 0, 0, 61, 0, 1, -1)
# expect: (2003, 1, 2, 0, 0, 0, 3, 2, -1)
# expect: (1900, 1, 1, 1, 2, 3, 0, 1, -1)
# expect: (2024, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: (1900, 1, 5, 0, 0, 0, 4, 5, -1)
# expect: (1900, 6, 5, 0, 0, 0, 1, 156, -1)
# expect: (1900, 3, 1, 0, 0, 0, 3, 60, -1)
# expect: (1900, 1, 1, 12, 3, 0, 0, 1, -1)
# expect: (1900, 1, 5, 0, 0, 0, 4, 5, -1)
# expect: (2068, 1, 1, 0, 0, 0, 6, 1, -1)
# expect: (1969, 1, 1, 0, 0, 0, 2, 1, -1)
# expect: (1900, 1, 1, 0, 0, 0, 0, 1, -1)
t = time.strptime("12:30:15 +0130 UTC", "%H:%M:%S %z %Z")
print(t.tm_gmtoff, t.tm_zone, t.tm_isdst, time.strptime("Z", "%z").tm_gmtoff, time.strptime("-01:30", "%z").tm_gmtoff)  # expect: 5400 UTC 0 0 -5400
for text, format in (("x", "%d"), ("5 6", "%d"), ("5", "%Q"), ("5", "%"), ("2024-02-30", "%Y-%m-%d"),
                     ("2024 10", "%G %V"), ("2024 10 1", "%Y %V %u"), ("10 1", "%V %u"), ("2024 1", "%G %j"),
                     ("EST", "%Z"), ("62", "%S"), ("123", "%d"), ("5", "%F"), ("5", "%e"), ("5", "%-d"), (5, "%d"),
                     ("5", 5)):
    try:
        print(time.strptime(text, format))
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError time data 'x' does not match format '%d'
# expect: ValueError unconverted data remains:  6
# expect: ValueError 'Q' is a bad directive in format '%Q'
# expect: ValueError stray % in format '%'
# expect: ValueError day is out of range for month
# expect: ValueError ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
# expect: ValueError ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.
# expect: ValueError ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.
# expect: ValueError ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
# expect: ValueError time data 'EST' does not match format '%Z'
# expect: ValueError unconverted data remains: 2
# expect: ValueError unconverted data remains: 3
# expect: ValueError 'F' is a bad directive in format '%F'
# expect: ValueError 'e' is a bad directive in format '%e'
# expect: ValueError '-' is a bad directive in format '%-d'
# expect: TypeError strptime() argument 0 must be str, not <class 'int'>
# expect: TypeError strptime() argument 1 must be str, not <class 'int'>
