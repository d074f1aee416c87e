# 500000 iterations


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k


def run():
    counter = Counter()
    for i in range(500000):
        counter.add(i)


run()
