try:
    try:
        raise IndexError("i")
    except (KeyError, IndexError) as e:
        raise type(e)("again")
except LookupError as e:
    print(repr(e))  # expect: IndexError('again')
