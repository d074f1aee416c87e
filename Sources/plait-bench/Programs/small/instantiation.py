# 300000 iterations


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def run():
    for i in range(300000):
        Point(i, i)


run()
