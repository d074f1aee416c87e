try:
    try:
        1 / 0
    except ZeroDivisionError as inner:
        raise ValueError("outer") from inner
except ValueError as e:
    print(repr(e.__cause__), e.__suppress_context__)  # expect: ZeroDivisionError('division by zero') True
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("outer")
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)  # expect: ZeroDivisionError('division by zero') None False
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("outer") from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)  # expect: ZeroDivisionError('division by zero') None True
