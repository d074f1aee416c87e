class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return 7

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n

d = {}
d[K(1)] = "a"  # expect: hash 1
d[K(2)] = "b"
# expect: hash 2
# expect: eq 1 2
print(d[K(2)])
# expect: hash 2
# expect: eq 1 2
# expect: eq 2 2
# expect: b
print(K(3) in d)
# expect: hash 3
# expect: eq 1 3
# expect: eq 2 3
# expect: False
print(d.pop(K(1)), len(d))
# expect: hash 1
# expect: eq 1 1
# expect: a 1
