class K:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)

d = {K(1): "one", K(2): "two"}
print(d[K(1)], K(2) in d, K(3) in d)  # expect: one True False
print(len({K(1), K(1), K(2)}))  # expect: 2
