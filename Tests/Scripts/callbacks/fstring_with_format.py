class F:
    def __format__(self, spec):
        print("format", repr(spec))
        return "F"

    def __repr__(self):
        print("repr")
        return "R"

print(f"{F():>5} {F()!r:>5} {F()}")
# expect: format '>5'
# expect: repr
# expect: format ''
# expect: F     R F
