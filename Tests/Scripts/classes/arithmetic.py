class V:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return V(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return V(self.x * k, self.y * k)

    def __neg__(self):
        return V(-self.x, -self.y)

    def __repr__(self):
        return f"V({self.x}, {self.y})"

print(V(1, 2) + V(3, 4))  # expect: V(4, 6)
print(V(1, 2) - V(3, 4))  # expect: V(-2, -2)
print(V(1, 2) * 3)  # expect: V(3, 6)
print(-V(1, 2))  # expect: V(-1, -2)
