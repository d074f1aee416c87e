class CM:
    def __init__(self, bad):
        self.bad = bad

    def __enter__(self):
        if self.bad:
            raise ValueError("bad")

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__)

try:
    with CM(False), CM(True):
        print("never")
except ValueError as e:
    print(e)
# expect: exit ValueError
# expect: bad
