# `zoneinfo`: all zones of the IANA database, by the rules that hold now, for every year (what held before is not known).

from datetime import datetime, timedelta, tzinfo

from _zones import RULES

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_ZERO = timedelta(0)
_HOUR = timedelta(hours=1)
_rules = {}
for _line in RULES.replace("\n  ", " ").split("\n"):
    _words = _line.split()
    for _name in _words[1:]:
        _rules[_name] = _words[0]


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


def _name(text):
    if text.startswith("<"):
        name, _, rest = text[1:].partition(">")
        return name, rest
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end], text[end:]


def _span(text):
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = (text.lstrip("+-") + ":0:0").split(":")[:3]
    return sign * timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))


def _change(text, year):
    """When summer time begins or ends in a year, on the clock before the change."""
    day, _, time = text.partition("/")
    span = _span(time) if time else 2 * _HOUR
    if not day.startswith("M"):
        number = int(day.lstrip("J"))
        if day.startswith("J"):
            # February 29 is never counted.
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            number += (1 if leap and number >= 60 else 0) - 1
        return datetime(year, 1, 1) + timedelta(days=number) + span
    month, week, weekday = map(int, day[1:].split("."))
    first = datetime(year, month, 1)
    at = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (week - 1))
    while at.month != month:
        at -= timedelta(days=7)
    return at + span


class _Rule:
    def __init__(self, text):
        text, *changes = text.split(",")
        self.name, rest = _name(text)
        end = 0
        while end < len(rest) and (rest[end].isdigit() or rest[end] in "+-:"):
            end += 1
        self.offset = -_span(rest[:end])
        self.changes = changes
        self.summer_name, rest = _name(rest[end:])
        self.summer_offset = -_span(rest) if rest else self.offset + _HOUR

    def is_summer(self, local, fold):
        """Whether it is summer time when clocks show a time. Where they show it twice, `fold` picks the moment; where
        they never do, it says whether what holds before or after the change is meant."""
        if not self.changes:
            return False
        start, end = (_change(text, local.year) for text in self.changes)
        gained = self.summer_offset - self.offset
        more, less = max(gained, _ZERO), min(gained, _ZERO)
        start, end = (start + less, end - more) if fold else (start + more, end - less)
        return start <= local < end if start < end else not end <= local < start

    def is_summer_at(self, utc):
        if not self.changes:
            return False
        local = utc + self.offset
        start, end = (_change(text, local.year) for text in self.changes)
        end -= self.summer_offset - self.offset
        return start <= local < end if start < end else not end <= local < start


class ZoneInfo(tzinfo):
    _known = {}

    def __new__(cls, key):
        if key not in cls._known:
            cls._known[key] = cls.no_cache(key)
        return cls._known[key]

    @classmethod
    def no_cache(cls, key):
        if key not in _rules:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        self = object.__new__(cls)
        self._key = key
        self._rule = _Rule(_rules[key])
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(cls._known) if only_keys is None else only_keys:
            cls._known.pop(key, None)

    @classmethod
    def from_file(cls, fobj, /, key=None):
        raise NotImplementedError("ZoneInfo.from_file is not supported by Plait; use datetime.timezone")

    @property
    def key(self):
        return self._key

    def _is_summer(self, dt):
        return self._rule.is_summer(dt.replace(tzinfo=None, fold=0), dt.fold)

    def utcoffset(self, dt):
        if dt is None:
            return None if self._rule.changes else self._rule.offset
        return self._rule.summer_offset if self._is_summer(dt) else self._rule.offset

    def dst(self, dt):
        if dt is None:
            return None if self._rule.changes else _ZERO
        return self._rule.summer_offset - self._rule.offset if self._is_summer(dt) else _ZERO

    def tzname(self, dt):
        if dt is None:
            return None if self._rule.changes else self._rule.name
        return self._rule.summer_name if self._is_summer(dt) else self._rule.name

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        utc = dt.replace(tzinfo=None)
        rule = self._rule
        is_summer = rule.is_summer_at(utc)
        local = utc + (rule.summer_offset if is_summer else rule.offset)
        return local.replace(tzinfo=self, fold=int(rule.is_summer(local, 0) != is_summer))

    def __reduce__(self):
        return ZoneInfo, (self._key,)

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self._key!r})"


def available_timezones():
    return set(_rules)


def reset_tzpath(to=None):
    pass
