# `_threading_local`: CPython's version of `threading.local` in Python; here there is one.

from threading import local

__all__ = ["local"]
