class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        raise RuntimeError("cannot compare")

try:
    sorted([V(1), V(2)])
except RuntimeError as e:
    print(e)  # expect: cannot compare
print(len(sorted([V(1)])))  # expect: 1
