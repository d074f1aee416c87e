class V:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x < other.x

    def __le__(self, other):
        return self.x <= other.x

print(V(1) < V(2), V(1) > V(2), V(2) >= V(2), V(3) <= V(2))  # expect: True False True False
print([v.x for v in sorted([V(3), V(1), V(2)])])  # expect: [1, 2, 3]
print(max(V(1), V(5), V(3)).x)  # expect: 5
