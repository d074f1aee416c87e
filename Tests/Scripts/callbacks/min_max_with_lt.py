class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return self.n > other.n

print(min(V(2), V(1)).n, max(V(2), V(1)).n)
# expect: lt 1 2
# expect: gt 1 2
# expect: 1 2
