# `time`: natives on the machine's virtual clock, and the calendar. The time zone is UTC.

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
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time:
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __init__(self, sequence):
        values = tuple(sequence)
        if len(values) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)")
        self._values = values[:9]
        for i, name in enumerate(_FIELDS):
            setattr(self, name, values[i])
        self.tm_zone = "UTC"
        self.tm_gmtoff = 0

    def __len__(self):
        return 9

    def __getitem__(self, i):
        return self._values[i]

    def __iter__(self):
        return iter(self._values)

    def __eq__(self, other):
        return self._values == _plain(other)

    def __lt__(self, other):
        return self._values < _plain(other)

    def __le__(self, other):
        return self._values <= _plain(other)

    def __gt__(self, other):
        return self._values > _plain(other)

    def __ge__(self, other):
        return self._values >= _plain(other)

    def __hash__(self):
        return hash(self._values)

    def __repr__(self):
        fields = [f"{name}={value}" for name, value in zip(_FIELDS, self._values)]
        return "time.struct_time(" + ", ".join(fields) + ")"


def _plain(other):
    return other._values if isinstance(other, struct_time) else other


def _days_before(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_lengths(year):
    return (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def gmtime(seconds=None):
    if seconds is None:
        seconds = time()
    total = int(seconds // 1)
    days, rest = divmod(total, 86400)
    year = 1970 + days // 366
    start = _days_before(1970)
    while _days_before(year + 1) - start <= days:
        year += 1
    day = days - (_days_before(year) - start)
    month = 0
    left = day
    lengths = _month_lengths(year)
    while left >= lengths[month]:
        left -= lengths[month]
        month += 1
    return struct_time((year, month + 1, left + 1, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, day + 1, 0))


def localtime(seconds=None):
    return gmtime(seconds)


def mktime(t):
    days = _days_before(t[0]) - _days_before(1970)
    lengths = _month_lengths(t[0])
    for i in range(t[1] - 1):
        days += lengths[i]
    return float((days + t[2] - 1) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(t=None):
    if t is None:
        t = localtime()
    return "%s %s %2d %02d:%02d:%02d %d" % (_DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4], t[5], t[0])


def ctime(seconds=None):
    return asctime(localtime(seconds))


def strftime(format, t=None):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_type(format).__name__}")
    if t is None:
        t = localtime()
    parts = []
    i = 0
    while i < len(format):
        if format[i] == "%" and i + 1 < len(format):
            parts.append(_directive(format[i + 1], t))
            i += 2
        else:
            parts.append(format[i])
            i += 1
    return "".join(parts)


def _directive(c, t):
    hour = t[3] % 12 or 12
    if c == "Y":
        return str(t[0])
    if c == "y":
        return "%02d" % (t[0] % 100)
    if c == "C":
        return "%02d" % (t[0] // 100)
    if c == "m":
        return "%02d" % t[1]
    if c == "d":
        return "%02d" % t[2]
    if c == "e":
        return "%2d" % t[2]
    if c == "H":
        return "%02d" % t[3]
    if c == "I":
        return "%02d" % hour
    if c == "M":
        return "%02d" % t[4]
    if c == "S":
        return "%02d" % t[5]
    if c == "p":
        return "AM" if t[3] < 12 else "PM"
    if c == "j":
        return "%03d" % t[7]
    if c == "a":
        return _DAYS[t[6]][:3]
    if c == "A":
        return _DAYS[t[6]]
    if c == "b" or c == "h":
        return _MONTHS[t[1] - 1][:3]
    if c == "B":
        return _MONTHS[t[1] - 1]
    if c == "w":
        return str((t[6] + 1) % 7)
    if c == "u":
        return str(t[6] + 1)
    if c == "U":
        return "%02d" % ((t[7] + 6 - (t[6] + 1) % 7) // 7)
    if c == "W":
        return "%02d" % ((t[7] + 6 - t[6]) // 7)
    if c == "Z":
        return "UTC"
    if c == "z":
        return "+0000"
    if c == "s":
        return str(int(mktime(t)))
    if c == "n":
        return "\n"
    if c == "t":
        return "\t"
    if c == "%":
        return "%"
    if c in _COMPOSITE:
        return strftime(_COMPOSITE[c], t)
    return "%" + c


_COMPOSITE = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
              "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p"}
