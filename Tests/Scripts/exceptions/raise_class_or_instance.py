try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "")  # expect: ValueError() True
try:
    raise ValueError("a", 2)
except ValueError as e:
    print(repr(e), e, e.args)  # expect: ValueError('a', 2) ('a', 2) ('a', 2)
try:
    raise KeyError("k")
except KeyError as e:
    print(repr(e), e)  # expect: KeyError('k') 'k'
