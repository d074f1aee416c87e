class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n % 2 == other

values = [V(1), V(2), V(3)]
print(values.count(1))  # expect: 2
values.remove(1)
print([v.n for v in values])  # expect: [2, 3]
