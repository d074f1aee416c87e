# 500000 iterations


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    return count


def run():
    count = counter()
    for _ in range(500000):
        count()


run()
