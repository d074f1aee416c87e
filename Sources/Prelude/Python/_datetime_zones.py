# Time zones and the text of dates and times, for `datetime`.

import time as _time

from _datetime_spans import timedelta

# To programs, these are parts of `datetime`.
__name__ = "datetime"


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign = "-"
        offset = -offset
    minutes, seconds = divmod(offset.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or offset.microseconds:
        text += f"{separator}{seconds:02d}"
        if offset.microseconds:
            text += f".{offset.microseconds:06d}"
    return text


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        delta = offset - dst
        if delta:
            dt = dt + delta
            dst = dt.dst()
        return dt + dst


class timezone(tzinfo):
    utc = None

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not timedelta(hours=-24) < offset < timedelta(hours=24):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        if not offset and name is None and cls is timezone and timezone.utc is not None:
            return timezone.utc
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init__(self, *args, **kwargs):
        pass

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is UTC:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone(timedelta(0))
timezone.utc = UTC
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


# --- Text ---

def _formatted(moment, format, fields):
    # What `time.strftime` does not know is put in before.
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    parts = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != "%" or i >= len(format):
            parts.append(c)
            continue
        c = format[i]
        i += 1
        if c == "f":
            parts.append(f"{getattr(moment, '_microsecond', 0):06d}")
        elif c == "z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            parts.append(_offset_text(offset, ""))
        elif c == "Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            parts.append("" if name is None else name.replace("%", "%%"))
        else:
            parts.append("%" + c)
    return _time.strftime("".join(parts), _time.struct_time(fields))


def _digits(text, whole):
    if not text.isdigit() or not text.isascii():
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return int(text)


def _parsed_date(text, whole):
    if len(text) == 10 and text[4] == text[7] == "-":
        parts = (text[:4], text[5:7], text[8:])
    elif len(text) == 8 and "-" not in text and "W" not in text:
        parts = (text[:4], text[4:6], text[6:])
    elif text[4:5] == "W" and len(text) in (7, 8) or text[4:6] == "-W" and len(text) in (8, 10) and \
            text[8:9] in ("", "-"):
        parts = text.replace("-", "").replace("W", "")
        day = parts[6:] or "1"
        return _week_date(_digits(parts[:4], whole), _digits(parts[4:6], whole), _digits(day, whole))
    else:
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return tuple([_digits(part, whole) for part in parts])


def _week_date(year, week, day):
    from datetime import date
    found = date.fromisocalendar(year, week, day)
    return found.year, found.month, found.day


def _date_length(text):
    # Where the date of a date and time ends.
    if len(text) == 7:
        return 7
    if text[4:5] == "-":
        if text[5:6] == "W":
            if text[8:9] == "-":
                return 8 if text[10:11].isdecimal() and text[10:11].isascii() else 10
            return 8
        return 10
    if text[4:5] == "W":
        end = 7
        while end < len(text) and "0" <= text[end] <= "9":
            end += 1
        return end if end < 9 else 7 if end % 2 == 0 else 8
    return 8


def _parsed_time(text, whole):
    zone = None
    if text.endswith("Z"):
        zone = UTC
        text = text[:-1]
    else:
        for i in range(len(text)):
            if text[i] in "+-":
                hour, minute, second, fraction = _clock(text[i + 1:], whole)
                delta = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=fraction)
                zone = UTC if not delta else timezone(-delta if text[i] == "-" else delta)
                text = text[:i]
                break
    return _clock(text, whole) + (zone,)


def _clock(text, whole):
    fraction = 0
    for point in ".,":
        if point in text:
            text, _, digits = text.partition(point)
            _digits(digits, whole)
            fraction = int((digits + "000000")[:6])
    parts = text.split(":") if ":" in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    values = [_digits(part, whole) for part in parts] + [0, 0]
    return values[0], values[1], values[2], fraction
