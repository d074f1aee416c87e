class T:
    def __format__(self, spec):
        return "<" + spec + ">"

print(f"{T():abc}", format(T(), "x"), "{:y}".format(T()), f"{T()}")  # expect: <abc> <x> <y> <>
try:
    format(object(), "5")
except TypeError as e:
    print(e)  # expect: unsupported format string passed to object.__format__
