class S:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        print("inside str", self.n)
        return f"S{self.n}"

print(S(1), S(2))
# expect: inside str 1
# expect: S1 inside str 2
# expect: S2
