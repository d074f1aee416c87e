class V:
    def __init__(self, n, tag=""):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"{self.n}{self.tag}"

values = [V(2, "a"), V(1, "b"), V(2, "c"), V(1, "d")]
values.sort()
print(values)  # expect: [1b, 1d, 2a, 2c]
print(sorted(values, reverse=True))  # expect: [2a, 2c, 1b, 1d]
print(min(values), max(values))  # expect: 1b 2a
