# `zoneinfo`: there is one zone, UTC; the machine has no database of the others.

from datetime import timedelta, tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_ZERO = timedelta(0)
_UTC = ("UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu")


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


class ZoneInfo(tzinfo):
    _known = {}

    def __new__(cls, key):
        if key not in cls._known:
            cls._known[key] = cls.no_cache(key)
        return cls._known[key]

    @classmethod
    def no_cache(cls, key):
        if key not in _UTC:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}; Plait has no zones but UTC, use "
                                        "datetime.timezone with a fixed offset")
        self = object.__new__(cls)
        self._key = key
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

    def utcoffset(self, dt):
        return None if dt is None else _ZERO

    def dst(self, dt):
        return None if dt is None else _ZERO

    def tzname(self, dt):
        return None if dt is None else "UTC" if self._key != "Etc/UCT" else "UTC"

    def __reduce__(self):
        return ZoneInfo, (self._key,)

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self._key!r})"


def available_timezones():
    return set(_UTC)


def reset_tzpath(to=None):
    pass
