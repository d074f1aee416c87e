class CM:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("from exit")

try:
    with CM():
        raise ValueError("from body")
except RuntimeError as e:
    print(e, repr(e.__context__))  # expect: from exit ValueError('from body')
