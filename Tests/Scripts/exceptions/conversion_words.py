for f in (lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: float("abc"), lambda: int(None), lambda: int([]), lambda: float(None),
          lambda: int("12", 2), lambda: chr(-1), lambda: ord("ab"), lambda: int("9", 1), lambda: int(float("inf")), lambda: int(float("nan"))):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: ValueError invalid literal for int() with base 10: '1.5'
# expect: ValueError invalid literal for int() with base 10: ''
# expect: ValueError could not convert string to float: 'abc'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: TypeError float() argument must be a string or a real number, not 'NoneType'
# expect: ValueError invalid literal for int() with base 2: '12'
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer
