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
    if c in "GgV":
        year, week = _iso_week(t)
        return "%02d" % week if c == "V" else str(year) if c == "G" else "%02d" % (year % 100)
    if c in _COMPOSITE:
        return strftime(_COMPOSITE[c], t)
    return "%" + c


def _iso_week(t):
    # The year and week that a day's Thursday lies in.
    year, thursday = t[0], t[7] + 3 - t[6]
    if thursday < 1:
        year -= 1
        thursday += sum(_month_lengths(year))
    elif thursday > sum(_month_lengths(year)):
        thursday -= sum(_month_lengths(year))
        year += 1
    return year, (thursday + 6) // 7


_COMPOSITE = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
              "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p"}


# --- Reading times ---

def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    for value, i in ((string, 1), (format, 2)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {i} must be str, not {_type(value).__name__}")
    y, mo, d, h, mi, s, fraction, offset, name = _parsed(string, format)
    days = _days_before(y) - _days_before(1970) + sum(_month_lengths(y)[:mo - 1]) + d - 1
    return struct_time((y, mo, d, h, mi, s, (days + 3) % 7, sum(_month_lengths(y)[:mo - 1]) + d, -1))


# Directive: the most digits, the smallest and the largest value.
_NUMBERS = {"d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12), "M": (2, 0, 59),
            "S": (2, 0, 61), "U": (2, 0, 53), "W": (2, 0, 53), "w": (1, 0, 6), "u": (1, 1, 7), "V": (2, 1, 53), "y": (2, 0, 99)}


def _parsed(string, format):
    # The fields that `datetime.strptime` needs: up to microseconds, the offset from UTC in seconds and its name.
    found = {}
    end = _match(string, 0, format, found, format)
    if end < 0:
        raise ValueError("time data %r does not match format %r" % (string, format))
    if end < len(string):
        raise ValueError("unconverted data remains: %s" % string[end:])
    year = found.get("Y", 1900)
    if "y" in found:
        year = found["y"] + (2000 if found["y"] < 69 else 1900)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    month, day = found.get("m", 1), found.get("d", 1)
    if "G" in found or "V" in found:
        if "Y" in found or "y" in found:
            raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year "
                             "'%G' instead." if "V" in found else
                             "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if "V" not in found or "weekday" not in found:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u')." if "G" in found else
                             "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if "G" not in found:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        year = found["G"]
        # The fourth of January is in the first week.
        fourth = (_days_before(year) - _days_before(1970) + 3 + 3) % 7
        left = 4 - fourth + (found["V"] - 1) * 7 + found["weekday"]
        if left < 1:
            year -= 1
            left += sum(_month_lengths(year))
        found["j"] = left
    elif ("U" in found or "W" in found) and "weekday" in found and ("Y" in found or "y" in found):
        first = (_days_before(year) - _days_before(1970) + 3) % 7
        day = found["weekday"]
        week = found.get("W")
        if week is None:
            week = found["U"]
            first, day = (first + 1) % 7, (day + 1) % 7
        left = 1 + day - first if week == 0 else 1 + (7 - first) % 7 + 7 * (week - 1) + day
        if left < 1:
            year -= 1
            left += sum(_month_lengths(year))
        found["j"] = left
    if "j" in found:
        left = found["j"]
        if left > sum(_month_lengths(year)):
            left -= sum(_month_lengths(year))
            year += 1
        month = 1
        for length in _month_lengths(year):
            if left <= length:
                break
            left -= length
            month += 1
        day = left
    elif day > _month_lengths(year)[month - 1]:
        raise ValueError("day is out of range for month")
    return (year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0), found.get("z"),
            found.get("Z"))


def _match(string, at, format, found, whole):
    # Where the text that the format matches ends; -1: it does not match. Numbers take as many digits as they can.
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            while at < len(string) and string[at].isspace():
                at += 1
            continue
        if c != "%":
            if string[at:at + 1].lower() != c.lower():
                return -1
            at += 1
            continue
        if i >= len(format):
            raise ValueError("stray %% in format '%s'" % whole)
        c = format[i]
        i += 1
        if c in _NUMBERS:
            at = _number(string, at, c, found)
        elif c in _COMPOSITE:
            at = _match(string, at, _COMPOSITE[c].replace("%e", "%d"), found, whole)
        else:
            at = _other(string, at, c, found, whole)
        if at < 0:
            return -1
    return at


def _number(string, at, c, found):
    most, low, high = _NUMBERS[c]
    length = 0
    while length < most and string[at + length:at + length + 1].isdecimal():
        length += 1
    while length > 0 and not low <= int(string[at:at + length]) <= high:
        length -= 1
    if length == 0:
        return -1
    found[c] = int(string[at:at + length])
    if c in "wu":
        found["weekday"] = (found[c] + 6) % 7
    return at + length


def _other(string, at, c, found, whole):
    rest = string[at:].lower()
    if c in "YG":
        if len(rest) < 4 or not rest[:4].isdecimal():
            return -1
        found[c] = int(rest[:4])
        return at + 4
    if c == "f":
        length = 0
        while length < 6 and rest[length:length + 1].isdecimal():
            length += 1
        if length == 0:
            return -1
        found["f"] = int((rest[:length] + "00000")[:6])
        return at + length
    if c in "bBhaA":
        names = _MONTHS if c in "bBh" else _DAYS
        for n, name in enumerate(names):
            name = name.lower() if c in "BA" else name[:3].lower()
            if rest.startswith(name):
                found["m" if names is _MONTHS else "weekday"] = n + 1 if names is _MONTHS else n
                return at + len(name)
        return -1
    if c == "p":
        if rest[:2] not in ("am", "pm"):
            return -1
        found["p"] = 1 if rest[:2] == "pm" else 0
        return at + 2
    if c == "z":
        return _offset(string, at, found)
    if c == "Z":
        for name in ("utc", "gmt"):
            if rest.startswith(name):
                found["Z"] = name.upper()
                return at + 3
        return -1
    if c == "%":
        return at + 1 if rest[:1] == "%" else -1
    raise ValueError("'%s' is a bad directive in format '%s'" % (c, whole))


def _offset(string, at, found):
    if string[at:at + 1] == "Z":
        found["z"] = 0
        return at + 1
    sign = string[at:at + 1]
    text = string[at + 1:at + 6]
    if sign not in ("+", "-") or not sign:
        return -1
    if text[2:3] == ":" and (text[:2] + text[3:5]).isdecimal() and len(text) == 5:
        length, digits = 6, text[:2] + text[3:5]
    elif text[:4].isdecimal() and len(text) >= 4:
        length, digits = 5, text[:4]
    else:
        return -1
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    found["z"] = -seconds if sign == "-" else seconds
    return at + length


CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3


def clock_gettime(clk_id):
    return time() if clk_id == CLOCK_REALTIME else monotonic()


def clock_gettime_ns(clk_id):
    return time_ns() if clk_id == CLOCK_REALTIME else monotonic_ns()


class _ClockInfo:
    def __init__(self, implementation, monotonic, adjustable):
        self.implementation = implementation
        self.monotonic = monotonic
        self.adjustable = adjustable
        self.resolution = 1e-09

    def __repr__(self):
        return (f"namespace(implementation={self.implementation!r}, monotonic={self.monotonic}, "
                f"adjustable={self.adjustable}, resolution={self.resolution})")


def get_clock_info(name):
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return _ClockInfo("the machine's virtual clock", name != "time", name == "time")


def tzset():
    pass
