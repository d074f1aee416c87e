class R:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        print("repr", self.n)
        return f"R{self.n}"

print([R(1), R(2)], (R(3),), {"k": R(4)}, {R(5)})
# expect: repr 1
# expect: repr 2
# expect: [R1, R2] repr 3
# expect: (R3,) repr 4
# expect: {'k': R4} repr 5
# expect: {R5}
