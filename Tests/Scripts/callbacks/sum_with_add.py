class M:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        print("radd", other)
        return M(self.n + other)

    def __add__(self, other):
        print("add", other.n)
        return M(self.n + other.n)

print(sum([M(1), M(2), M(3)]).n)
# expect: radd 0
# expect: add 2
# expect: add 3
# expect: 6
