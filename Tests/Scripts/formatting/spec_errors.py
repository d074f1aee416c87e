for value, spec in ((1, "s"), ("x", "d"), (1.5, "d"), ("x", "+"), (1, ".2d"), ("x", ","), (1, "zz"), ([], "5"), (None, "d"), ("x", "=5")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError Unknown format code 's' for object of type 'int'
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError Unknown format code 'd' for object of type 'float'
# expect: ValueError Sign not allowed in string format specifier
# expect: ValueError Precision not allowed in integer format specifier
# expect: ValueError Cannot specify ',' with 's'.
# expect: ValueError Unknown format code 'z' for object of type 'int'
# expect: TypeError unsupported format string passed to list.__format__
# expect: TypeError unsupported format string passed to NoneType.__format__
# expect: ValueError '=' alignment not allowed in string format specifier
