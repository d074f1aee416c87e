class CM:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit")
        return False

try:
    with CM():
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
# expect: exit
# expect: caught 'k'
