class A:
    def __init__(self, n):
        self.n = n

    @property
    def size(self):
        print("size of", self.n)
        return -self.n

print([a.n for a in sorted([A(1), A(2)], key=lambda a: a.size)])
# expect: size of 1
# expect: size of 2
# expect: [2, 1]
