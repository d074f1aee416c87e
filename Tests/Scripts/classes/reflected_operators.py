class R:
    def __add__(self, o):
        return "add"

    def __radd__(self, o):
        return "radd"

    def __rmul__(self, o):
        return "rmul"

    def __rsub__(self, o):
        return NotImplemented

r = R()
print(r + 1, 1 + r, 2 * r)  # expect: add radd rmul
try:
    1 - r
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for -: 'int' and 'R'
print(sum([r], 0))  # expect: radd
