class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n

print([v.n for v in sorted([V(2), V(1)])])
# expect: 1 < 2
# expect: [1, 2]
print([v.n for v in sorted([V(1), V(2), V(3)])])
# expect: 2 < 1
# expect: 3 < 2
# expect: [1, 2, 3]
