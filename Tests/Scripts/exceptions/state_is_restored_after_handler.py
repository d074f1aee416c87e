try:
    raise ValueError("a")
except ValueError:
    try:
        raise KeyError("b")
    except KeyError:
        pass
    try:
        raise
    except ValueError as e:
        print("still", e)  # expect: still a
