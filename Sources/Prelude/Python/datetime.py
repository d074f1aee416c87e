# `datetime`: dates, times and spans; `now()` is the machine's virtual clock, and the local zone is UTC.

import time as _time

from _datetime_spans import _title, timedelta
from _datetime_zones import (
    UTC, _date_length, _formatted, _offset_text, _parsed_date, _parsed_time, timezone, tzinfo)

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MAX_ORDINAL = 3652059
# The ordinal of 1 January 1970.
_EPOCH = 719163


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _days_before_month(year, month):
    return _BEFORE[month] + (1 if month > 2 and _is_leap(year) else 0)


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    year = n // 366 + 1
    while _days_before_year(year + 1) < n:
        year += 1
    day = n - _days_before_year(year)
    month = 1
    while day > _days_in_month(year, month):
        day -= _days_in_month(year, month)
        month += 1
    return year, month, day


def _integer(value):
    if isinstance(value, int):
        return int(value)
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index(value)


def _checked_date(year, month, day):
    year, month, day = _integer(year), _integer(month), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _checked_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _integer(hour), _integer(minute), _integer(second), _integer(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _checked_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type '{type(zone).__name__}'")
    return zone


# --- Dates ---

# Dates and times as pickles have them.

def _state_of_date(self, fold=0):
    return bytes((self._year >> 8, self._year & 255, self._month + 128 * fold, self._day))


def _date_of_state(state):
    return state[0] << 8 | state[1], state[2] & 127, state[3]


def _state_of_time(self, fold=0):
    return bytes((self._hour + 128 * fold, self._minute, self._second)) + self._microsecond.to_bytes(3, "big")


def _time_of_state(state):
    return state[0] & 127, state[1], state[2], int.from_bytes(state[3:], "big"), state[0] >> 7


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if isinstance(year, bytes) and len(year) == 4 and day is None:
            year, month, day = _date_of_state(year)
        if month is None or day is None:
            missing, place = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{missing}' (pos {place})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _checked_date(year, month, day)
        return self

    def __init__(self, *args, **kwargs):
        pass

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, t):
        y, m, d, *_ = _time.localtime(t)
        return cls(y, m, d)

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= _MAX_ORDINAL:
            raise ValueError("ordinal must be >= 1" if n < 1 else "year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*_parsed_date(date_string, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        first = _iso_start(year)
        weeks = (_iso_start(year + 1) - first) // 7
        if not 1 <= week <= weeks:
            raise ValueError(f"Invalid week: {week}")
        return cls.fromordinal(first + (week - 1) * 7 + day - 1)

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        today = self.toordinal()
        year = self._year
        if today < _iso_start(year):
            year -= 1
        elif today >= _iso_start(year + 1):
            year += 1
        week, day = divmod(today - _iso_start(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def timetuple(self):
        return _time.struct_time(self._fields())

    def _fields(self):
        return (self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                self.toordinal() - _days_before_year(self._year), -1)

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def __repr__(self):
        return f"{_title(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return _formatted(self, format, self._fields())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(other._days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other._days)
        if isinstance(other, date):
            return timedelta(days=self.toordinal() - other.toordinal())
        return NotImplemented

    def _shifted(self, days):
        n = self.toordinal() + days
        if not 1 <= n <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    def _key(self):
        return (self._year, self._month, self._day)

    def _other_key(self, other, sign):
        if isinstance(other, date) and not isinstance(other, datetime):
            return other._key()
        if isinstance(other, datetime):
            if sign == "==":
                return None
            raise TypeError(f"can't compare {type(other).__name__} to {type(self).__name__}"
                            if isinstance(self, datetime) else
                            f"can't compare datetime.datetime to datetime.date")
        return None

    def __eq__(self, other):
        key = self._other_key(other, "==")
        return NotImplemented if key is None else self._key() == key

    def __lt__(self, other):
        key = self._other_key(other, "<")
        return NotImplemented if key is None else self._key() < key

    def __le__(self, other):
        key = self._other_key(other, "<=")
        return NotImplemented if key is None else self._key() <= key

    def __gt__(self, other):
        key = self._other_key(other, ">")
        return NotImplemented if key is None else self._key() > key

    def __ge__(self, other):
        key = self._other_key(other, ">=")
        return NotImplemented if key is None else self._key() >= key

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), (_state_of_date(self),)


class IsoCalendarDate:
    def __init__(self, values):
        self._values = values
        self.year, self.week, self.weekday = values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return self._values[i]

    def __eq__(self, other):
        return self._values == (other._values if isinstance(other, IsoCalendarDate) else other)

    def __hash__(self):
        return hash(self._values)

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})"


def _iso_start(year):
    # The ordinal of the Monday that begins the ISO year.
    first = _ordinal(year, 1, 1) if year <= MAXYEAR else _MAX_ORDINAL + 1
    weekday = (first + 6) % 7
    start = first - weekday
    return start + 7 if weekday > 3 else start


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# --- Times of day ---

def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_zone", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6:
            tzinfo = minute or None
            hour, minute, second, microsecond, fold = _time_of_state(hour)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _checked_time(
            hour, minute, second, microsecond, fold)
        self._zone = _checked_zone(tzinfo)
        self._fold = fold
        return self

    def __init__(self, *args, **kwargs):
        pass

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*_parsed_time(time_string.removeprefix("T"), time_string))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._zone

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        return None if self._zone is None else self._zone.utcoffset(None)

    def tzname(self):
        return None if self._zone is None else self._zone.tzname(None)

    def dst(self):
        return None if self._zone is None else self._zone.dst(None)

    def isoformat(self, timespec="auto"):
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    __str__ = isoformat

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._zone is not None:
            parts.append(f"tzinfo={self._zone!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{_title(self)}({', '.join(parts)})"

    def strftime(self, format):
        return _formatted(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._zone if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _key(self):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._total

    def _compared(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key(), other._key()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a >= b

    def __hash__(self):
        return hash(self._key())

    def __reduce_ex__(self, protocol):
        state = _state_of_time(self, self._fold if protocol > 3 else 0)
        return type(self), (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class = time
_tzinfo_class = tzinfo


# --- Both ---

class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_zone", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, bytes) and len(year) == 10:
            tzinfo = month
            hour, minute, second, microsecond, _ = _time_of_state(year[4:])
            fold = year[2] >> 7
            year, month, day = _date_of_state(year[:4])
        self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _checked_time(
            hour, minute, second, microsecond, fold)
        self._zone = _checked_zone(tzinfo)
        self._fold = fold
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def now(cls, tz=None):
        _checked_zone(tz)
        moment = cls._of_microseconds(_time.time_ns() // 1000)
        return moment if tz is None else tz.fromutc(moment.replace(tzinfo=tz))

    @classmethod
    def utcnow(cls):
        return cls._of_microseconds(_time.time_ns() // 1000)

    today = now

    @classmethod
    def _of_microseconds(cls, n):
        # Since 1970.
        days, rest = divmod(n, 86400000000)
        if not 1 <= days + _EPOCH <= _MAX_ORDINAL:
            raise ValueError(f"year {1970 + days // 365} is out of range")
        year, month, day = _from_ordinal(days + _EPOCH)
        seconds, microsecond = divmod(rest, 1000000)
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, microsecond)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _checked_zone(tz)
        moment = cls.utcfromtimestamp(timestamp)
        return moment if tz is None else tz.fromutc(moment.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        if isinstance(timestamp, int):
            return cls._of_microseconds(timestamp * 1000000)
        if not isinstance(timestamp, float):
            raise TypeError(f"'{type(timestamp).__name__}' object cannot be interpreted as an integer")
        whole = int(timestamp // 1)
        return cls._of_microseconds(whole * 1000000 + round((timestamp - whole) * 1000000))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time._zone if tzinfo is True else tzinfo
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond, zone,
                   fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        length = _date_length(date_string)
        day = _parsed_date(date_string[:length], date_string)
        if len(date_string) == length:
            return cls(*day)
        return cls(*day, *_parsed_time(date_string[length + 1:], date_string))

    @classmethod
    def strptime(cls, date_string, format):
        for value, i in ((date_string, 1), (format, 2)):
            if not isinstance(value, str):
                raise TypeError(f"strptime() argument {i} must be str, not {type(value).__name__}")
        y, mo, d, h, mi, s, fraction, offset, name = _time._parsed(date_string, format)
        zone = None
        if offset is not None:
            delta = timedelta(seconds=offset)
            zone = UTC if offset == 0 and name is None else timezone(delta, name) if name else timezone(delta)
        return cls(y, mo, d, h, mi, s, fraction, zone)

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._zone, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._zone if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    def utcoffset(self):
        return None if self._zone is None else self._zone.utcoffset(self)

    def tzname(self):
        return None if self._zone is None else self._zone.tzname(self)

    def dst(self):
        return None if self._zone is None else self._zone.dst(self)

    def _fields(self):
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(),
                self.toordinal() - _days_before_year(self._year), flag)

    def utctimetuple(self):
        moment = self - self.utcoffset() if self.utcoffset() else self
        return _time.struct_time(moment.replace(tzinfo=None)._fields()[:8] + (0,))

    def _microseconds(self):
        # Since year 1, as the fields say it.
        seconds = (self.toordinal() * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def timestamp(self):
        total = self._microseconds() - _EPOCH * 86400000000
        offset = self.utcoffset()
        return (total - (offset._total if offset is not None else 0)) / 1000000

    def astimezone(self, tz=None):
        tz = UTC if tz is None else _checked_zone(tz)
        if self._zone is tz:
            return self
        offset = self.utcoffset()
        moment = self if offset is None else self - offset
        return tz.fromutc(moment.replace(tzinfo=tz))

    def isoformat(self, sep="T", timespec="auto"):
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return date.isoformat(self) + sep + text + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            parts.pop()
            if parts[-1] == 0:
                parts.pop()
        text = ", ".join([str(part) for part in parts])
        if self._zone is not None:
            text += f", tzinfo={self._zone!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_title(self)}({text})"

    def ctime(self):
        return f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} " \
            f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}"

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._later(other._total)
        return NotImplemented

    __radd__ = __add__

    def _later(self, microseconds):
        total = self._microseconds() + microseconds
        days, rest = divmod(total, 86400000000)
        if not 1 <= days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(days)
        seconds, microsecond = divmod(rest, 1000000)
        return type(self)(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, microsecond, self._zone)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._later(-other._total)
        if isinstance(other, datetime):
            a, b = self.utcoffset(), other.utcoffset()
            if (a is None) != (b is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            total = self._microseconds() - other._microseconds()
            if a is not None:
                total += b._total - a._total
            return timedelta._of(total)
        return NotImplemented

    def _key(self):
        offset = self.utcoffset()
        return self._microseconds() - (offset._total if offset is not None else 0)

    def _other_key(self, other, sign):
        if isinstance(other, datetime):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                if sign == "==":
                    return -1
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return other._key()
        if isinstance(other, date) and sign != "==":
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return None

    def __eq__(self, other):
        key = self._other_key(other, "==")
        return NotImplemented if key is None else self._key() == key

    def __hash__(self):
        return hash(self._key())

    def __reduce_ex__(self, protocol):
        state = _state_of_date(self, self._fold if protocol > 3 else 0) + _state_of_time(self)
        return type(self), (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


_name_native(date, "datetime.date")
_name_native(time, "datetime.time")
_name_native(datetime, "datetime.datetime")
_name_native(timedelta, "datetime.timedelta")
_name_native(timezone, "datetime.timezone")
_name_native(tzinfo, "datetime.tzinfo")
