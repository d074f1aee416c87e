# 500000 iterations


class Point:
    def __init__(self):
        self.x = 1
        self.y = 2


def run():
    point = Point()
    for i in range(500000):
        point.x = point.y + i


run()
