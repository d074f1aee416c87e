# `genericpath`: the part of `os.path` that is the same everywhere.

from os.path import commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, samefile

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "samefile"]
