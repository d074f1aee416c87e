# `time`: natives on the machine's virtual clock, and the calendar. The time zone is UTC.

from _structseq import StructSequence as _StructSequence

sleep = _time.sleep
time = _time.time
time_ns = _time.time_ns
monotonic = _time.monotonic
monotonic_ns = _time.monotonic_ns
perf_counter = _time.perf_counter
perf_counter_ns = _time.perf_counter_ns
process_time = _time.process_time
process_time_ns = _time.process_time_ns
thread_time = _time.thread_time
thread_time_ns = _time.thread_time_ns

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")


class struct_time(_StructSequence):
    _title = "time.struct_time"
    _fields = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
               "tm_zone", "tm_gmtoff")
    n_sequence_fields = 9


_STRUCT_TM_ITEMS = 11


# --- The calendar ---

def _days_before(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_lengths(year):
    return (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _whole_seconds(seconds):
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        whole = None if seconds in (float("inf"), -float("inf")) else int(seconds // 1)
    else:
        whole = _index(seconds)
    if whole is None or not -9223372036854775808 <= whole <= 9223372036854775807:
        raise OverflowError("timestamp out of range for platform time_t")
    return whole


def _split(seconds, zone):
    total = _whole_seconds(time() if seconds is None else seconds)
    days, rest = divmod(total, 86400)
    # Days are counted from the year 1 on: 146097 are 400 years.
    days += _days_before(1970)
    year = days * 400 // 146097 + 1
    while _days_before(year) > days:
        year -= 1
    while _days_before(year + 1) <= days:
        year += 1
    if not -2147483648 <= year <= 2147483647:
        raise OSError(75, "Value too large for defined data type")
    day = days - _days_before(year)
    month = 0
    left = day
    lengths = _month_lengths(year)
    while left >= lengths[month]:
        left -= lengths[month]
        month += 1
    return struct_time((year, month + 1, left + 1, rest // 3600, rest // 60 % 60, rest % 60, days % 7, day + 1, 0, zone,
                        0))


def gmtime(seconds=None, /):
    return _split(seconds, "GMT")


def localtime(seconds=None, /):
    return _split(seconds, "UTC")


def _fields_of(t, function):
    # The nine numbers of a time, checked as CPython does for C's `int`.
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    fields = []
    for value in t:
        value = _index(value)
        if value > 2147483647:
            raise OverflowError("signed integer is greater than maximum")
        if value < -2147483648:
            raise OverflowError("signed integer is less than minimum")
        fields.append(value)
    if fields[0] < 1900 - 2147483648:
        raise OverflowError("year out of range")
    return fields


def _checked(t, function):
    # The fields of a time that is shown: 0 stands for the first month and day.
    y, mo, d, h, mi, s, wday, yday, dst = _fields_of(t, function)
    mo = mo or 1
    d = d or 1
    yday = yday or 1
    for is_right, what in ((1 <= mo <= 12, "month"), (1 <= d <= 31, "day of month"), (0 <= h <= 23, "hour"),
                           (0 <= mi <= 59, "minute"), (0 <= s <= 61, "seconds"), (wday >= -1, "day of week"),
                           (1 <= yday <= 366, "day of year")):
        if not is_right:
            raise ValueError(f"{what} out of range")
    return y, mo, d, h, mi, s, wday % 7, yday, dst


def _epoch(y, mo, d, h, mi, s):
    y += (mo - 1) // 12
    lengths = _month_lengths(y)
    days = _days_before(y) - _days_before(1970) + sum(lengths[:(mo - 1) % 12])
    return (days + d - 1) * 86400 + h * 3600 + mi * 60 + s


def mktime(t, /):
    return float(_epoch(*_fields_of(t, "mktime")[:6]))


def _ascii_time(y, mo, d, h, mi, s, wday):
    return "%s %s%3d %02d:%02d:%02d %d" % (_DAYS[wday][:3], _MONTHS[mo - 1][:3], d, h, mi, s, y)


def asctime(t=None, /):
    return _ascii_time(*_checked(localtime() if t is None else t, "asctime")[:7])


def ctime(seconds=None, /):
    return _ascii_time(*localtime(seconds)[:7])


# --- Showing times, as the C library does: `%`, flags, a width, `E` or `O`, a directive ---

_COMPOSITE = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
              "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p"}
_MODIFIED = {"E": "cCxXyY", "O": "bBdeHIklmMSuUVwWy"}


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_type(format).__name__}")
    if t is None:
        t = localtime()
    fields = _checked(t, "strftime")
    if "\0" in format:
        raise ValueError("embedded null character")
    return _shown(format, fields, isinstance(t, struct_time) and t.tm_zone or "UTC")


def _shown(format, fields, zone):
    parts = []
    i = 0
    while i < len(format):
        if format[i] != "%":
            parts.append(format[i])
            i += 1
            continue
        start = i
        i += 1
        flags = ""
        while i < len(format) and format[i] in "_-0^#":
            flags += format[i]
            i += 1
        width = 0
        while i < len(format) and "0" <= format[i] <= "9":
            width = width * 10 + int(format[i])
            i += 1
        modifier = ""
        if i < len(format) and format[i] in "EO":
            modifier = format[i]
            i += 1
        c = format[i:i + 1]
        i += 1
        shown = None
        if not modifier or c and c in _MODIFIED[modifier]:
            shown = _directive(c, flags, width, fields, zone)
        parts.append(format[start:i] if shown is None else shown)
    return "".join(parts)


def _directive(c, flags, width, fields, zone):
    pad = ""
    for flag in flags:
        if flag in "_-0":
            pad = flag
    number = _number(c, fields)
    if number is not None:
        value, digits, fill = number
        fill = {"_": " ", "0": "0"}.get(pad, fill)
        text = str(abs(value))
        least = 0 if pad == "-" else max(width, digits)
        sign = "-" if value < 0 else ""
        if fill == "0":
            return sign + text.rjust(least - len(sign), "0")
        return (sign + text).rjust(least)
    text = _text(c, fields, zone)
    if text is None:
        return None
    if "^" in flags or "#" in flags and c in "aAbBh":
        text = text.upper()
    elif "#" in flags and c in "pZ":
        text = text.lower()
    return text if pad == "-" else text.rjust(width, "0" if pad == "0" else " ")


def _number(c, fields):
    # Value, digits at least, what is put before them.
    y, mo, d, h, mi, s, wday, yday, dst = fields
    if c == "Y":
        return y, 1, "0"
    if c == "C":
        return y // 100, 1, "0"
    if c == "G":
        return _iso(y, wday, yday)[0], 1, "0"
    if c == "s":
        return _epoch(y, mo, d, h, mi, s), 1, "0"
    if c == "j":
        return yday, 3, "0"
    if c == "w":
        return (wday + 1) % 7, 1, "0"
    if c == "u":
        return wday + 1, 1, "0"
    if c == "e":
        return d, 2, " "
    if c == "k":
        return h, 2, " "
    if c == "l":
        return h % 12 or 12, 2, " "
    if c == "y":
        value = y % 100
    elif c == "g":
        value = _iso(y, wday, yday)[0] % 100
    elif c == "V":
        value = _iso(y, wday, yday)[1]
    elif c == "m":
        value = mo
    elif c == "d":
        value = d
    elif c == "H":
        value = h
    elif c == "I":
        value = h % 12 or 12
    elif c == "M":
        value = mi
    elif c == "S":
        value = s
    elif c == "U":
        value = (yday + 6 - (wday + 1) % 7) // 7
    elif c == "W":
        value = (yday + 6 - wday) // 7
    else:
        return None
    return value, 2, "0"


def _iso(y, wday, yday):
    # Year and week of ISO 8601: weeks begin on Monday, the first one has a Thursday.
    week = (yday - 1 - wday + 10) // 7
    if week < 1:
        y -= 1
        week = (yday - 1 + 365 + _is_leap(y) - wday + 10) // 7
    elif week == 53 and yday - wday + 3 > 365 + _is_leap(y):
        return y + 1, 1
    return y, week


def _text(c, fields, zone):
    if c in _COMPOSITE:
        return _shown(_COMPOSITE[c], fields, zone)
    if c == "a":
        return _DAYS[fields[6]][:3]
    if c == "A":
        return _DAYS[fields[6]]
    if c == "b" or c == "h":
        return _MONTHS[fields[1] - 1][:3]
    if c == "B":
        return _MONTHS[fields[1] - 1]
    if c == "p":
        return "AM" if fields[3] < 12 else "PM"
    if c == "P":
        return "am" if fields[3] < 12 else "pm"
    return {"Z": zone, "z": "+0000", "n": "\n", "t": "\t", "%": "%"}.get(c)


# --- Reading times ---

def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import _strptime_time
    return _strptime_time(string, format)


def _parsed(string, format):
    # The fields that `datetime.strptime` needs: up to microseconds, the offset from UTC in seconds and its name.
    from _strptime import parsed
    fields = parsed(string, format)
    offset = fields[9]
    return fields[:6] + (fields[8], None if offset is None else offset[0], fields[10])


# --- Clocks ---

CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
CLOCK_TAI = 11

_CLOCK_FUNCTIONS = {0: (time, time_ns), 11: (time, time_ns), 2: (process_time, process_time_ns),
                    3: (thread_time, thread_time_ns)}


def _clock_number(clk_id):
    number = _index(clk_id)
    if number not in (0, 1, 2, 3, 4, 7, 11):
        raise OSError(22, "Invalid argument")
    return number


def clock_gettime(clk_id, /):
    return _CLOCK_FUNCTIONS.get(_clock_number(clk_id), (monotonic, monotonic_ns))[0]()


def clock_gettime_ns(clk_id, /):
    return _CLOCK_FUNCTIONS.get(_clock_number(clk_id), (monotonic, monotonic_ns))[1]()


def clock_getres(clk_id, /):
    _clock_number(clk_id)
    return 1e-09


def clock_settime(clk_id, time, /):
    raise NotImplementedError("time.clock_settime is not supported by Plait: its clock is the machine's")


def clock_settime_ns(clk_id, time, /):
    raise NotImplementedError("time.clock_settime_ns is not supported by Plait: its clock is the machine's")


_CLOCKS = {"time": "REALTIME", "monotonic": "MONOTONIC", "perf_counter": "MONOTONIC",
           "process_time": "PROCESS_CPUTIME_ID", "thread_time": "THREAD_CPUTIME_ID"}


def get_clock_info(name, /):
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {_type(name).__name__}")
    if name not in _CLOCKS:
        raise ValueError("unknown clock")
    from types import SimpleNamespace
    return SimpleNamespace(implementation=f"clock_gettime(CLOCK_{_CLOCKS[name]})", monotonic=name != "time",
                           adjustable=name == "time", resolution=1e-09)


def tzset():
    pass
