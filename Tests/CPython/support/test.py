# The package that CPython's tests lie in.
