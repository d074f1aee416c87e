class CM:
    def __enter__(self):
        print("enter")
        return "value"

    def __exit__(self, kind, value, tb):
        print("exit", kind)

with CM() as v:
    print(v)
# expect: enter
# expect: value
# expect: exit None
