try:
    try:
        raise ValueError("lost")
    finally:
        raise KeyError("kept")
except KeyError as e:
    print(repr(e), repr(e.__context__))  # expect: KeyError('kept') ValueError('lost')
