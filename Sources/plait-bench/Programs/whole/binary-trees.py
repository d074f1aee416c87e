class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def bottom_up(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(bottom_up(depth - 1), bottom_up(depth - 1))


depth = 12
lasting = bottom_up(depth)
for d in range(4, depth + 1, 4):
    count = 1 << depth - d + 4
    print(count, d, sum(bottom_up(d).check() for _ in range(count)))
print(lasting.check())
