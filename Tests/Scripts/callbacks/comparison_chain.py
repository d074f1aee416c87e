class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n

print(V(1) < V(2) < V(3))
# expect: 1 < 2
# expect: 2 < 3
# expect: True
print(V(3) < V(2) < V(1))
# expect: 3 < 2
# expect: False
