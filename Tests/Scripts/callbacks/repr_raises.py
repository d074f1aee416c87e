class R:
    def __repr__(self):
        raise ValueError("no repr")

for f in (lambda: repr([R()]), lambda: str((1, R())), lambda: f"{R()}", lambda: print([R()]), lambda: "%s" % R(), lambda: "{}".format({1: R()})):
    try:
        f()
    except ValueError as e:
        print(e)
# expect: no repr
# expect: no repr
# expect: no repr
# expect: no repr
# expect: no repr
# expect: no repr
