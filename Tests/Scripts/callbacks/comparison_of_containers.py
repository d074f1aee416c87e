class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print(self.n, "==", other.n)
        return self.n == other.n

    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n

print([V(1), V(2)] == [V(1), V(3)])
# expect: 1 == 1
# expect: 2 == 3
# expect: False
print([V(1), V(2)] < [V(1), V(3)])
# expect: 1 == 1
# expect: 2 == 3
# expect: 2 < 3
# expect: True
print((V(1),) == (V(1),))
# expect: 1 == 1
# expect: True
print({"a": V(1)} == {"a": V(1)})
# expect: 1 == 1
# expect: True
