class L:
    def __init__(self):
        self.items = []

    def __iadd__(self, x):
        self.items.append(x)
        return self

class M:
    def __add__(self, x):
        return "added"

l = L()
k = l
l += 1
l += 2
print(l.items, k is l)  # expect: [1, 2] True
m = M()
m += 1
print(m)  # expect: added
