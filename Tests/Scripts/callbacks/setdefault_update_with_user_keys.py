class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"

d = {K(1): "a"}
print(d.setdefault(K(1), "z"), d.setdefault(K(2), "b"), d.get(K(3)))  # expect: a b None
d.update({K(1): "c"})
print(d, dict.fromkeys([K(5), K(5)]))  # expect: {K1: 'c', K2: 'b'} {K5: None}
print(K(2) in d.keys(), {K(1)} | {K(1)}, {K(1)} & {K(1), K(2)})  # expect: True {K1} {K1}
