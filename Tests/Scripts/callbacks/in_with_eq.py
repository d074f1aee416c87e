class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, other)
        return self.n == other

values = [V(1), V(2), V(3)]
print(2 in values)
# expect: eq 1 2
# expect: eq 2 2
# expect: True
print(5 in values)
# expect: eq 1 5
# expect: eq 2 5
# expect: eq 3 5
# expect: False
print(values.index(3), values.count(1))
# expect: eq 1 3
# expect: eq 2 3
# expect: eq 3 3
# expect: eq 1 1
# expect: eq 2 1
# expect: eq 3 1
# expect: 2 1
