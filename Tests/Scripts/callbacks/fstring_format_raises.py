class F:
    def __format__(self, spec):
        raise KeyError(spec)

class G:
    def __format__(self, spec):
        return 5

try:
    f"{F():abc}"
except KeyError as e:
    print(repr(e))  # expect: KeyError('abc')
try:
    f"{G()}"
except TypeError as e:
    print(e)  # expect: __format__ must return a str, not int
