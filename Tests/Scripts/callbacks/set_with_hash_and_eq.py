class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        return self.n % 2 == other.n % 2

print(len({K(1), K(2), K(3), K(4)}), K(9) in {K(1)})  # expect: 2 True
s = {K(1)}
s.add(K(3))
s.discard(K(5))
print(len(s))  # expect: 0
