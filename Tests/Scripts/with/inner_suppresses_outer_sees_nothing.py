class CM:
    def __init__(self, name, suppress):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(self.name, kind.__name__ if kind else None)
        return self.suppress

with CM("outer", False):
    with CM("inner", True):
        raise ValueError
    print("after inner")
# expect: inner ValueError
# expect: after inner
# expect: outer None
