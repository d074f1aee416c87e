# `_strptime`: reading times by a format, for `time.strptime` and `datetime.strptime`.
#
# A format becomes a list of items; each says where it may end in the text, the longest possibility first, and the
# first way through all of them counts, as with the regular expression that CPython makes of a format.

from time import _COMPOSITE, _DAYS, _MONTHS, _days_before, _is_leap, _month_lengths, struct_time

# Directive: numbers of digits, smallest and largest value.
_NUMBERS = {"d": (1, 2, 1, 31), "H": (1, 2, 0, 23), "I": (1, 2, 1, 12), "j": (1, 3, 1, 366), "m": (1, 2, 1, 12),
            "M": (1, 2, 0, 59), "S": (1, 2, 0, 61), "U": (1, 2, 0, 53), "W": (1, 2, 0, 53), "V": (1, 2, 0, 53),
            "w": (1, 1, 0, 6), "u": (1, 1, 1, 7), "y": (2, 2, 0, 99), "Y": (4, 4, 0, 9999), "G": (4, 4, 0, 9999)}
_NAMES = {"a": [name[:3] for name in _DAYS], "A": _DAYS, "b": [name[:3] for name in _MONTHS], "B": _MONTHS,
          "p": ("am", "pm"), "Z": ("utc", "gmt")}


def _items(format, whole):
    # Directives, and literal characters; a run of white space is one blank.
    items = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            if not items or items[-1] != (" ", None):
                items.append((" ", None))
        elif c != "%":
            items.append((None, c.lower()))
        elif i == len(format):
            raise ValueError("stray %% in format '%s'" % whole) from None
        else:
            c = format[i]
            i += 1
            if c == "%":
                items.append((None, c))
            elif c in "cxX":
                items.extend(_items(_COMPOSITE[c].replace("%e", "%d"), whole))
            elif c in _NUMBERS or c in _NAMES or c in "fz":
                items.append((c, None))
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (c, whole)) from None
    return items


def _ends(string, at, kind, literal):
    # Where the item may end, and what it means: a list of pairs.
    if kind is None:
        return [(at + 1, None)] if string[at:at + 1].lower() == literal else []
    if kind == " ":
        end = at
        while end < len(string) and string[end].isspace():
            end += 1
        return [(k, None) for k in range(end, at, -1)]
    if kind == "f":
        return [(at + n, int((string[at:at + n] + "00000")[:6])) for n in range(6, 0, -1)
                if len(string) >= at + n and string[at:at + n].isdecimal()]
    if kind == "z":
        return _offset(string, at)
    if kind in _NAMES:
        rest = string[at:].lower()
        found = [(at + len(name), n) for n, name in enumerate(_NAMES[kind]) if rest.startswith(name.lower())]
        return sorted(found, reverse=True)
    least, most, low, high = _NUMBERS[kind]
    found = []
    for n in range(most, least - 1, -1):
        digits = string[at:at + n]
        if kind == "d" and n == 2 and digits[:1] == " ":
            digits = digits[1:]
        if len(string) >= at + n and digits.isdecimal() and low <= int(digits) <= high:
            found.append((at + n, int(digits)))
    return found


def _offset(string, at):
    if string[at:at + 1] == "Z":
        return [(at + 1, (0, 0))]
    if string[at:at + 1] not in ("+", "-") or not string[at:]:
        return []
    sign = -1 if string[at] == "-" else 1
    found = []
    parts = []
    k = at + 1
    colons = []
    while len(parts) < 3 and string[k:k + 2].isdecimal() and len(string[k:k + 2]) == 2:
        if parts and int(string[k:k + 2]) > 59:
            break
        parts.append(int(string[k:k + 2]))
        k += 2
        if len(parts) > 1:
            found.append((k, parts[:], colons[:], ""))
        if string[k:k + 1] == ":":
            colons.append(True)
            k += 1
        else:
            colons.append(False)
    if len(parts) == 3 and string[k:k + 1] == "." and not colons[-1]:
        n = 0
        while n < 6 and string[k + 1 + n:k + 2 + n].isdecimal():
            n += 1
        if n:
            found.append((k + 1 + n, parts[:], colons[:2], string[k + 1:k + 1 + n]))
    results = []
    for end, parts, colons, digits in reversed(found):
        if len(parts) == 3 and colons[0] != colons[1]:
            raise ValueError(f"Inconsistent use of : in {string[at:end]}")
        seconds = parts[0] * 3600 + parts[1] * 60 + (parts[2] if len(parts) == 3 else 0)
        results.append((end, (sign * seconds, sign * int((digits + "000000")[:6]))))
    return results


def _fit(string, at, items, k, found):
    # Where the text ends that the items from the k-th on take; -1: they do not fit.
    while k < len(items):
        kind, literal = items[k]
        ends = _ends(string, at, kind, literal)
        if not ends:
            return -1
        k += 1
        if len(ends) > 1:
            for end, value in ends:
                result = _fit(string, end, items, k, found)
                if result >= 0:
                    found[kind] = value
                    return result
            return -1
        at, value = ends[0]
        found[kind] = value
    return at


def _fields(string, format):
    for i, value in enumerate((string, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {i} must be str, not {_type(value)}")
    found = {}
    end = _fit(string, 0, _items(format, format), 0, found)
    if end < 0:
        raise ValueError("time data %r does not match format %r" % (string, format))
    if end < len(string):
        raise ValueError("unconverted data remains: %s" % string[end:])
    return found


def _weekday(found):
    for kind in "aAwu":
        if kind in found:
            return (found[kind] - 1) % 7 if kind in "wu" else found[kind]
    return None


def _check_weeks(found, weekday):
    if "G" in found:
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             "instead.")
    elif "V" in found:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")


def _first_weekday(year):
    return _days_before(year) % 7


def _day_of_year(found, year, weekday):
    # From a week and a day of it; may lie in the year before or after. None: there is no week.
    if "G" in found:
        first = _first_weekday(found["G"])
        monday = -first if first <= 3 else 7 - first
        return monday + (found["V"] - 1) * 7 + weekday + 1
    for kind, shift in (("U", 1), ("W", 0)):
        if kind in found:
            first = (_first_weekday(year) + shift) % 7
            day = (weekday + shift) % 7
            if found[kind] == 0:
                return 1 + day - first
            return 1 + (7 - first) % 7 + (found[kind] - 1) * 7 + day
    return None


def parsed(string, format):
    # Year to second, weekday, day of the year, microseconds, (offset from UTC in seconds, microseconds), zone's name.
    found = _fields(string, format)
    weekday = _weekday(found)
    _check_weeks(found, weekday)
    year = found.get("Y", found.get("G"))
    if "y" in found:
        year = found["y"] + (2000 if found["y"] < 69 else 1900)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    month = found.get("m", 1)
    for kind in "bB":
        if kind in found:
            month = found[kind] + 1
    day = found.get("d", 1)
    was_leap_day = year is None and (month, day) == (2, 29)
    if year is None:
        year = 1904 if was_leap_day else 1900
    number = found.get("j")
    if number is None and weekday is not None:
        number = _day_of_year(found, year, weekday)
    if number is None:
        if day > _month_lengths(year)[month - 1]:
            raise ValueError("day is out of range for month")
        number = sum(_month_lengths(year)[:month - 1]) + day
    else:
        if number <= 0:
            year -= 1
            number += 365 + _is_leap(year)
        elif number > 365 + _is_leap(year):
            number -= 365 + _is_leap(year)
            year += 1
        month, day = 1, number
        for length in _month_lengths(year):
            if day <= length:
                break
            day -= length
            month += 1
    if weekday is None:
        weekday = (_days_before(year) + number - 1) % 7
    if was_leap_day:
        year = 1900
    name = _NAMES["Z"][found["Z"]].upper() if "Z" in found else None
    return (year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, number, found.get("f", 0),
            found.get("z"), name)


# The names that CPython's module has for this.

def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    *fields, fraction, offset, name = parsed(data_string, format)
    seconds, microseconds = offset or (None, 0)
    return (*fields, -1 if name is None else 0, name, seconds), fraction, microseconds


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    return struct_time(_strptime(data_string, format)[0])
